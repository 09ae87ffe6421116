package de.fisinger.mkm.process;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine's exporter told of instances, compared with the work that they hold. */
@Component
record ReconciledInstances(JdbcClient jdbc) {

    /**
     * A running instance.
     *
     * @param subject what it is about
     */
    record Active(long processInstanceKey, String subject) {}

    /**
     * Running instances that don't hold the work they are about: it is gone, another instance's, or doesn't know that this
     * one took it, which it did with its first task.
     *
     * @param before those only that began before that time
     * @param kinds of these kinds of work
     */
    List<Active> orphans(Instant before, List<String> kinds) {
        return jdbc.sql("""
                        select i.process_instance_key, i.subject from engine.process_instance i
                        left join /* of all accounts */ work w on w.subject = i.subject and w.account_id = i.account_id
                        where i.state = 'ACTIVE' and i.subject_kind in (:kinds) and i.started_at < :before
                            and (w.subject is null or w.process_instance_key <> i.process_instance_key
                                or w.process_instance_key is null and exists (select from engine.element e
                                    where e.process_instance_key = i.process_instance_key
                                        and e.element_type = 'SERVICE_TASK' and e.state = 'COMPLETED'))
                        order by i.process_instance_key
                        """)
                .param("kinds", kinds)
                .param("before", Timestamp.from(before))
                .query((row, _) -> new Active(row.getLong("process_instance_key"), row.getString("subject")))
                .list();
    }

    /**
     * Work that isn't known to be finished and that no running instance holds.
     *
     * @param before that only for which an instance was asked for before that time
     * @param kinds of these kinds of work
     */
    List<Unfinished> unfinished(Instant before, List<String> kinds) {
        return jdbc.sql("""
                        select w.subject, w.kind, w.subject_id, w.account_id, w.version, w.process_instance_key,
                            i.state is not null as has_ended,
                            exists (select from engine.process_instance a where a.subject = w.subject and a.state = 'ACTIVE')
                            or exists (select from scheduled_tasks t
                                where t.task_name = 'publish-message' and starts_with(t.task_instance, w.subject || '/'))
                            as is_awaited
                        from /* of all accounts */ work w left join engine.process_instance i on i.process_instance_key = w.process_instance_key
                            and i.account_id = w.account_id
                        where w.finished_at is null and w.asked_at < :before and w.kind in (:kinds)
                            and i.state is distinct from 'ACTIVE'
                        order by w.asked_at, w.subject
                        """)
                .param("kinds", kinds)
                .param("before", Timestamp.from(before))
                .query((row, _) -> new Unfinished(
                        row.getString("subject"),
                        row.getString("kind"),
                        row.getLong("subject_id"),
                        row.getLong("account_id"),
                        row.getInt("version"),
                        row.getObject("process_instance_key", Long.class),
                        row.getBoolean("has_ended"),
                        row.getBoolean("is_awaited")))
                .list();
    }

    /** Forgets instances that ended long ago; the journal keeps what was done. */
    void forgetEndedFor(Duration time) {
        var before = Timestamp.from(Instant.now().minus(time));
        for (var table : List.of("element", "incident", "user_task")) {
            jdbc.sql("""
                            delete from engine.%s where process_instance_key in
                                (select process_instance_key from /* of all accounts */ engine.process_instance
                                 where state <> 'ACTIVE' and ended_at < ?)
                            """.formatted(table)).param(before).update();
        }
        jdbc.sql("delete from /* of all accounts */ engine.process_instance where state <> 'ACTIVE' and ended_at < ?")
                .param(before)
                .update();
    }

    /** Notes that an instance was ended. */
    void ended(long processInstanceKey) {
        jdbc.sql(
                        "update /* of all accounts */ engine.process_instance set state = 'TERMINATED', ended_at = now() where process_instance_key = ?")
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
