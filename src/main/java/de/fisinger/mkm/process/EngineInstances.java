package de.fisinger.mkm.process;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The running instances that the engine's exporter told of. */
@Component
class EngineInstances {

    /**
     * A running instance that MKM started.
     *
     * @param subject what it is about
     * @param accountId whose that is
     * @param isPastItsFirstTask whether a worker did something in it; the first takes the thing for it
     */
    record Active(long processInstanceKey, String subject, long accountId, boolean isPastItsFirstTask) {}

    private final JdbcClient jdbc;

    EngineInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Active> activeSince(Instant before) {
        return jdbc.sql("""
                        select i.process_instance_key, i.subject, i.account_id, exists (select from engine.element e
                            where e.process_instance_key = i.process_instance_key and e.element_type = 'SERVICE_TASK'
                                and e.state = 'COMPLETED') as past_first_task
                        from engine.process_instance i
                        where i.state = 'ACTIVE' and i.subject is not null and i.started_at < ?
                        order by i.process_instance_key
                        """)
                .param(Timestamp.from(before))
                .query((row, _) -> new Active(
                        row.getLong("process_instance_key"),
                        row.getString("subject"),
                        row.getLong("account_id"),
                        row.getBoolean("past_first_task")))
                .list();
    }

    boolean isActive(String subject) {
        return jdbc.sql("select count(*) > 0 from engine.process_instance where subject = ? and state = 'ACTIVE'")
                .param(subject)
                .query(Boolean.class)
                .single();
    }

    boolean isActive(long processInstanceKey) {
        return isInState(processInstanceKey, "state = 'ACTIVE'");
    }

    boolean hasEnded(long processInstanceKey) {
        return isInState(processInstanceKey, "state <> 'ACTIVE'");
    }

    private boolean isInState(long processInstanceKey, String state) {
        return jdbc.sql("select count(*) > 0 from engine.process_instance where process_instance_key = ? and " + state)
                .param(processInstanceKey)
                .query(Boolean.class)
                .single();
    }

    boolean hasAccount(long accountId) {
        return jdbc.sql("select count(*) > 0 from account where id = ?")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }

    /** Forgets instances that ended long ago; the journal keeps what was done. */
    void forgetEndedFor(Duration time) {
        var before = Timestamp.from(Instant.now().minus(time));
        for (var table : List.of("element", "incident", "user_task")) {
            jdbc.sql("""
                            delete from engine.%s where process_instance_key in
                                (select process_instance_key from engine.process_instance
                                 where state <> 'ACTIVE' and ended_at < ?)
                            """.formatted(table)).param(before).update();
        }
        jdbc.sql("delete from engine.process_instance where state <> 'ACTIVE' and ended_at < ?")
                .param(before)
                .update();
    }

    /** Notes that an instance was ended. */
    void ended(long processInstanceKey) {
        jdbc.sql(
                        "update engine.process_instance set state = 'TERMINATED', ended_at = now() where process_instance_key = ?")
                .param(processInstanceKey)
                .update();
        jdbc.sql(
                        "update engine.incident set resolved_at = now() where process_instance_key = ? and resolved_at is null")
                .param(processInstanceKey)
                .update();
        jdbc.sql("update engine.user_task set ended_at = now() where process_instance_key = ? and ended_at is null")
                .param(processInstanceKey)
                .update();
    }
}
