package de.fisinger.mkm.process;

import io.camunda.client.api.command.ClientStatusException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets jobs going again that the engine doesn't hand out after their back-off. Of jobs that fail at the same moment with the
 * same back-off it forgets a few for ever (camunda/camunda, issue 16884); neither retries nor another failure wake them, a
 * new job for the same element does. Not in compensation handlers: one that is entered anew never comes to an end, and an
 * instance in one isn't cancelled, though the engine takes both commands (tried on 8.6.0). Their back-offs are the portal's
 * ({@link JobAnswers}), so that the engine has none to forget.
 */
@Component
public class ForgottenJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenJobs.class);

    /** The engine and its exporter may be slow, or the workers busy. */
    private static final Duration LEEWAY = Duration.ofSeconds(20);

    private record Forgotten(
            long stepId,
            boolean isPutOff,
            int version,
            @Nullable Timestamp retryAt,
            long accountId,
            long processInstanceKey,
            String elementId,
            long elementInstanceKey,
            long processDefinitionKey) {}

    private final JdbcClient jdbc;
    private final EngineGateway engine;
    private final EngineCheck check;
    private final EngineHistory history;
    private final CompensationHandlers handlers;

    ForgottenJobs(
            JdbcClient jdbc,
            EngineGateway engine,
            EngineCheck check,
            EngineHistory history,
            CompensationHandlers handlers) {
        this.handlers = handlers;
        this.jdbc = jdbc;
        this.engine = engine;
        this.check = check;
        this.history = history;
    }

    /**
     * Sets going what should have come back by now. Call it outside of transactions.
     *
     * @return how many jobs
     * @throws ClientStatusException if the engine doesn't answer
     */
    int setGoing() {
        if (!history.isTold() || !check.isKept()) {
            // what the engine does is not known
            return 0;
        }
        return setGoing(waiting("p.retry_at < ?", Timestamp.from(Instant.now().minus(LEEWAY))));
    }

    /**
     * Sets going at once what waits in an instance for another try, at a timer of its model as well. Call it outside of
     * transactions.
     *
     * @return how many jobs
     * @throws EngineAwayException if the engine doesn't answer
     */
    public int setGoing(long processInstanceKey) {
        try {
            return !check.isKept() ? 0 : setGoing(waiting("p.process_instance_key = ?", processInstanceKey));
        } catch (ClientStatusException e) {
            throw new EngineAwayException(e);
        }
    }

    private int setGoing(List<Forgotten> jobs) {
        return (int) jobs.stream()
                .filter(job -> !handlers.contain(job.processDefinitionKey(), job.elementId()))
                .filter(this::setGoing)
                .count();
    }

    private List<Forgotten> waiting(String condition, Object value) {
        return jdbc.sql("""
                        select p.id, p.state = 'PUT_OFF' as put_off, p.version, p.retry_at, p.account_id,
                            p.process_instance_key, p.element_id, e.element_instance_key, i.process_definition_key
                        from /* of all accounts */ process_step p
                        join engine.process_instance i on i.process_instance_key = p.process_instance_key
                        join engine.element e on e.process_instance_key = p.process_instance_key
                            and e.state = 'ACTIVE' and (p.retry_at is not null and e.element_id = p.element_id
                                or p.state = 'PUT_OFF' and e.element_type = 'INTERMEDIATE_CATCH_EVENT'
                                    and not exists (select from engine.element other
                                        where other.process_instance_key = e.process_instance_key and other.state = 'ACTIVE'
                                            and other.element_type = e.element_type
                                            and other.element_instance_key <> e.element_instance_key))
                        where p.job_key > 0 and (p.state <> 'ABANDONED' or p.retry_at < now() - interval '%d seconds')
                            and %s and not exists (select from process_step later
                            where later.process_instance_key = p.process_instance_key and later.id > p.id
                                and (later.element_id = p.element_id or p.state = 'PUT_OFF'))
                        order by p.retry_at limit 1000
                        """.formatted(LEEWAY.toSeconds(), condition))
                .param(value)
                .query((row, _) -> new Forgotten(
                        row.getLong("id"),
                        row.getBoolean("put_off"),
                        row.getInt("version"),
                        row.getTimestamp("retry_at"),
                        row.getLong("account_id"),
                        row.getLong("process_instance_key"),
                        row.getString("element_id"),
                        row.getLong("element_instance_key"),
                        row.getLong("process_definition_key")))
                .list();
    }

    /** Whether the engine made a new job for it. */
    private boolean setGoing(Forgotten job) {
        if (job.isPutOff()) {
            // its job is done: the token goes from the timer back to the step
            return engine.enterAnew(job.processInstanceKey(), job.elementId(), job.elementInstanceKey());
        }
        // taken first: a worker that gets the former job meanwhile finds that it isn't its any more
        if (!take(job)) {
            return true;
        }
        if (engine.enterAnew(job.processInstanceKey(), job.elementId(), job.elementInstanceKey())) {
            LOG.warn("Set going again: {} of instance {}", job.elementId(), job.processInstanceKey());
            leave(job, "retry_at = null");
            return true;
        }
        LOG.warn("Can't be set going: {} of instance {}", job.elementId(), job.processInstanceKey());
        leave(job, isStillAt(job) ? "state = 'RETRYING', ended_at = null" : "retry_at = null");
        return false;
    }

    /** It is to come back at once, so that whoever comes after a portal that was killed here takes it up again. */
    private boolean take(Forgotten job) {
        return jdbc.sql("""
                        update process_step set state = 'ABANDONED', version = version + 1, ended_at = now(), retry_at = now()
                        where id = ? and account_id = ? and version = ? and retry_at = ?
                        """)
                        .params(job.stepId(), job.accountId(), job.version(), Objects.requireNonNull(job.retryAt()))
                        .update()
                == 1;
    }

    private boolean isStillAt(Forgotten job) {
        return jdbc.sql("select count(*) from engine.element where element_instance_key = ? and state = 'ACTIVE'")
                        .param(job.elementInstanceKey())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What the engine doesn't take is tried again as long as it is there; what somebody else changed since is theirs. */
    private void leave(Forgotten job, String as) {
        jdbc.sql("""
                        update process_step set %s, version = version + 1
                        where id = ? and account_id = ? and version = ?
                        """.formatted(as))
                .params(job.stepId(), job.accountId(), job.version() + 1)
                .update();
    }
}
