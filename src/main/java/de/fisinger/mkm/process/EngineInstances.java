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
     */
    record Active(long processInstanceKey, String subject, long accountId) {}

    private final JdbcClient jdbc;

    EngineInstances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Active> activeSince(Instant before) {
        return jdbc.sql("""
                        select process_instance_key, subject, account_id from engine.process_instance
                        where state = 'ACTIVE' and subject is not null and started_at < ? order by process_instance_key
                        """)
                .param(Timestamp.from(before))
                .query((row, _) -> new Active(
                        row.getLong("process_instance_key"), row.getString("subject"), row.getLong("account_id")))
                .list();
    }

    boolean isActive(String subject) {
        return jdbc.sql("select count(*) > 0 from engine.process_instance where subject = ? and state = 'ACTIVE'")
                .param(subject)
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

    /** Notes that an instance is gone with the engine's data. */
    void lost(long processInstanceKey) {
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
