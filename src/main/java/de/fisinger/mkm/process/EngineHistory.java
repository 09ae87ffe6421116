package de.fisinger.mkm.process;

import de.fisinger.mkm.process.ElementMark.State;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine did with process instances, as its exporter tells it. Nobody's rights are checked here: whoever asks
 * names what they may see.
 */
@Component
public class EngineHistory {

    /** The exporter says every 15 seconds that it is there. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    EngineHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest instance about a thing, on its model.
     *
     * @param subject such as hosting-7
     * @param accountId whose it is
     * @return empty as long as the engine has not told of one
     */
    public Optional<ProcessDiagram> diagramOf(String subject, long accountId) {
        return jdbc.sql("""
                        select process_instance_key from engine.process_instance where subject = ? and account_id = ?
                        order by process_instance_key desc limit 1
                        """)
                .params(subject, accountId)
                .query(Long.class)
                .optional()
                .flatMap(this::diagram);
    }

    /** When an instance began; empty as long as the engine has not told of it. */
    Optional<Instant> startedAt(long processInstanceKey) {
        return jdbc.sql(
                        "select started_at from /* of all accounts */ engine.process_instance where process_instance_key = ?")
                .param(processInstanceKey)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** An instance on its model. */
    public Optional<ProcessDiagram> diagram(long processInstanceKey) {
        record Model(int version, String xml) {}
        // the marks after the row is read: while it is, its connection can't be used again
        return jdbc.sql("""
                        select i.version, d.xml from /* of all accounts */ engine.process_instance i
                        join engine.process_definition d on d.process_definition_key = i.process_definition_key
                        where i.process_instance_key = ?
                        """)
                .param(processInstanceKey)
                .query((row, _) -> new Model(row.getInt("version"), row.getString("xml")))
                .optional()
                .map(model -> new ProcessDiagram(
                        processInstanceKey, model.version(), model.xml(), marks(processInstanceKey)));
    }

    private Map<String, ElementMark> marks(long processInstanceKey) {
        var steps = stepStates(processInstanceKey);
        incidents(processInstanceKey).forEach(incident -> steps.put(incident.elementId(), StepState.INCIDENT));
        var marks = new HashMap<String, ElementMark>();
        jdbc.sql("""
                        select element_id, count(*) as times,
                            (array_agg(state order by state = 'ACTIVE' desc, element_instance_key desc))[1] as state
                        from engine.element where process_instance_key = ? group by element_id
                        """).param(processInstanceKey).query(row -> {
            var id = row.getString("element_id");
            marks.put(id, new ElementMark(state(row.getString("state"), steps.get(id)), row.getInt("times")));
        });
        return marks;
    }

    private Map<String, StepState> stepStates(long processInstanceKey) {
        var states = new HashMap<String, StepState>();
        jdbc.sql("""
                        select p.element_id, p.state from /* of all accounts */ process_step p
                        join engine.process_instance i on i.process_instance_key = p.process_instance_key
                            and i.account_id = p.account_id
                        where p.process_instance_key = ? order by p.id
                        """).param(processInstanceKey).query(row -> {
            states.put(row.getString("element_id"), StepState.valueOf(row.getString("state")));
        });
        return states;
    }

    private static State state(String ofElement, @Nullable StepState ofStep) {
        return switch (ofElement) {
            case "ACTIVE" ->
                switch (ofStep) {
                    case INCIDENT -> State.FAILED;
                    case RETRYING -> State.WAITING;
                    case null, default -> State.ACTIVE;
                };
            case "COMPLETED" -> State.PASSED;
            case "COMPENSATED" -> State.COMPENSATED;
            default -> ofStep == StepState.REFUSED ? State.FAILED : State.ABANDONED;
        };
    }

    /** The incidents of an instance that nobody has resolved, the oldest first. */
    public List<OpenIncident> incidents(long processInstanceKey) {
        return jdbc.sql("""
                        select incident_key, element_id, job_key, message, created_at from engine.incident
                        where process_instance_key = ? and resolved_at is null order by incident_key
                        """)
                .param(processInstanceKey)
                .query((row, _) -> new OpenIncident(
                        row.getLong("incident_key"),
                        row.getString("element_id"),
                        row.getObject("job_key", Long.class),
                        row.getString("message"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** The user tasks of an instance that wait for somebody, as steps of its timeline. */
    List<JournalEntry> openUserTasks(long processInstanceKey) {
        return openUserTasks("process_instance_key", processInstanceKey);
    }

    /** The user tasks about a thing that wait for somebody, as steps of its timeline. */
    List<JournalEntry> openUserTasks(String subject) {
        return openUserTasks("subject", subject);
    }

    private List<JournalEntry> openUserTasks(String column, Object value) {
        return jdbc.sql("""
                        select process_instance_key, process_id, version, element_id, created_at
                        from /* of all accounts */ engine.open_user_task
                        where %s = ? order by id
                        """.formatted(column))
                .param(value)
                .query((row, _) -> JournalEntry.waiting(
                        row.getLong("process_instance_key"),
                        row.getString("process_id"),
                        row.getInt("version"),
                        row.getString("element_id"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** Whether the engine's exporter tells what happens: without it nothing of this is known. */
    boolean isTold() {
        return secondsOfSilence() < LONGEST_SILENCE.toSeconds();
    }

    /** For how long the exporter has said nothing, of the partition that is worst off; infinite if it never did. */
    double secondsOfSilence() {
        return jdbc.sql("""
                        select coalesce(extract(epoch from now() - min(exported_at))::float8, 'Infinity') from engine.exporter
                        """).query(Double.class).single();
    }

    /** How many incidents nobody has resolved. */
    long countIncidents() {
        return jdbc.sql("select count(*) from engine.incident where resolved_at is null")
                .query(Long.class)
                .single();
    }

    /** The model of a deployed version. */
    Optional<String> xml(String processId, int version) {
        return jdbc.sql("""
                        select xml from engine.process_definition where process_id = ? and version = ?
                        order by process_definition_key desc limit 1
                        """).params(processId, version).query(String.class).optional();
    }
}
