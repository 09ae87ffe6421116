package de.fisinger.mkm.process;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets jobs going again that the engine doesn't hand out after their back-off. Of jobs that fail at the same moment with the
 * same back-off it forgets a few for ever (camunda/camunda, issue 16884); neither retries nor another failure wake them, a
 * new job for the same element does. In compensation handlers, which can't be entered anew, the instance is ended in the
 * end, and reconciliation starts another from where its thing stands.
 */
@Component
public class ForgottenJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenJobs.class);

    /** The engine and its exporter may be slow, or the workers busy. */
    private static final Duration LEEWAY = Duration.ofSeconds(20);

    /** For one that can't be entered anew. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private record Forgotten(
            long stepId,
            long accountId,
            long processInstanceKey,
            String elementId,
            long elementInstanceKey,
            Instant retryAt) {}

    private final JdbcClient jdbc;
    private final Engine engine;

    ForgottenJobs(JdbcClient jdbc, Engine engine) {
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /**
     * Sets going what should have come back by now. Call it outside of transactions.
     *
     * @return how many jobs
     * @throws io.camunda.client.api.command.ClientStatusException if the engine doesn't answer
     */
    int setGoing() {
        var now = Instant.now();
        var forgotten = waiting("p.retry_at < ?", Timestamp.from(now.minus(LEEWAY)));
        forgotten.stream()
                .filter(job -> !setGoing(job))
                .filter(job -> job.retryAt().isBefore(now.minus(LONGEST)))
                .forEach(job -> {
                    LOG.warn("Ending instance {}: {} can't be entered anew", job.processInstanceKey(), job.elementId());
                    engine.end(job.processInstanceKey());
                });
        return forgotten.size();
    }

    /**
     * Sets going at once what waits in an instance for another try. Call it outside of transactions.
     *
     * @return how many jobs
     * @throws io.camunda.client.api.command.ClientStatusException if the engine doesn't answer
     */
    public int setGoing(long processInstanceKey) {
        return (int) waiting("p.process_instance_key = ?", processInstanceKey).stream()
                .filter(this::setGoing)
                .count();
    }

    private List<Forgotten> waiting(String condition, Object value) {
        return jdbc.sql("""
                        select p.id, p.account_id, p.process_instance_key, p.element_id, p.retry_at, e.element_instance_key
                        from process_step p
                        join engine.element e on e.process_instance_key = p.process_instance_key
                            and e.element_id = p.element_id and e.state = 'ACTIVE'
                        where p.state = 'RETRYING' and p.job_key > 0 and %s and not exists (select from process_step later
                            where later.process_instance_key = p.process_instance_key and later.element_id = p.element_id
                                and later.id > p.id)
                        order by p.retry_at limit 1000
                        """.formatted(condition))
                .param(value)
                .query((row, _) -> new Forgotten(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getLong("process_instance_key"),
                        row.getString("element_id"),
                        row.getLong("element_instance_key"),
                        row.getTimestamp("retry_at").toInstant()))
                .list();
    }

    /** Whether the engine made a new job for it. */
    private boolean setGoing(Forgotten job) {
        if (!engine.enterAnew(job.processInstanceKey(), job.elementId(), job.elementInstanceKey())) {
            return false;
        }
        LOG.warn("Set going again: {} of instance {}", job.elementId(), job.processInstanceKey());
        jdbc.sql("""
                        update process_step set state = 'ABANDONED', ended_at = now(), version = version + 1
                        where id = ? and account_id = ? and state = 'RETRYING'
                        """).params(job.stepId(), job.accountId()).update();
        return true;
    }
}
