package de.fisinger.mkm.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps ids from being given twice when a backup was restored: the engine and Plesk still know what had them. The ids in
 * use are noted in the schema engine, which is restored with the engine and not with the portal.
 */
@Component
class UsedIds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UsedIds.class);

    /** More than are given between two notes. */
    private static final long MARGIN = 10_000;

    private final JdbcClient jdbc;
    private volatile boolean running;

    UsedIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before anything else gives ids. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        skipUsed();
        running = true;
    }

    /**
     * Goes past the ids that were given before a restored backup was made. What the backup has in work is taken from its
     * instances, which may be further than the backup is: {@link Reconciliation} ends them and starts others.
     */
    void skipUsed() {
        var behind = jdbc.sql("""
                        select u.sequence_name, setval(('public.' || quote_ident(u.sequence_name))::regclass, u.last_value + ?)
                        from engine.used_id u join pg_sequences s on s.schemaname = 'public' and s.sequencename = u.sequence_name
                        where coalesce(s.last_value, 0) < u.last_value
                        """)
                .param(MARGIN)
                .query((row, _) -> row.getString("sequence_name"))
                .list();
        if (!behind.isEmpty()) {
            LOG.warn("Behind ids that are in use, as after restoring a backup: {}", behind);
            jdbc.sql("""
                            update /* of all accounts */ work
                            set process_instance_key = -process_instance_key, version = version + 1
                            where finished_at is null and process_instance_key > 0
                            """).update();
        }
    }

    /** Notes which ids were given. */
    void note() {
        jdbc.sql("""
                        insert into engine.used_id as known (sequence_name, last_value)
                        select sequencename, last_value from pg_sequences
                        where schemaname = 'public' and last_value is not null
                        on conflict (sequence_name) do update
                            set last_value = greatest(known.last_value, excluded.last_value)
                        """).update();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
