package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Tells open pages that something changed, whichever app instance changed it: triggers in the database notify on the
 * channel mkm_changed when a transaction commits. Only ids travel; each page reads again, with the rights of its session.
 */
@org.springframework.stereotype.Component
public class LiveUpdates implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveUpdates.class);

    /** The engine's exporter names no account where it speaks of an instance. */
    private static final long EVERYBODY = 0;

    private static final int WAIT_MILLIS = 2000;

    /** Packets that a firewall drops are missed by nobody who only listens, so the connection has to answer now and then. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    /** Between two refreshes of the same part of a page. */
    private static final long MOMENT_MILLIS = 500;

    private final JdbcConnectionDetails database;
    private final Duration heartbeat;
    private final Duration longestAnswer;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    @Autowired
    LiveUpdates(JdbcConnectionDetails database) {
        this(database, HEARTBEAT, LONGEST_ANSWER);
    }

    LiveUpdates(JdbcConnectionDetails database, Duration heartbeat, Duration longestAnswer) {
        this.database = database;
        this.heartbeat = heartbeat;
        this.longestAnswer = longestAnswer;
    }

    /**
     * Refreshes a part of a page while it is shown.
     *
     * @param owner the part; what happens after it is gone is nobody's business
     * @param accountId whose changes
     * @param subject which ones, such as hosting-7
     * @param refresh reads again; runs in the page's session
     */
    public void whileAttached(Component owner, long accountId, Predicate<String> subject, Command refresh) {
        if (owner.isAttached()) {
            listen(owner, new Listener(owner.getUI().orElseThrow(), accountId, subject, refresh));
        }
        owner.addAttachListener(attach -> listen(owner, new Listener(attach.getUI(), accountId, subject, refresh)));
    }

    /**
     * Refreshes a part of a page of the provider's staff while it is shown, whosever process instance changed.
     *
     * @param subject which ones: instance-4711 for the instance of that key
     */
    public void ofInstancesWhileAttached(Component owner, Predicate<String> subject, Command refresh) {
        whileAttached(owner, EVERYBODY, subject, refresh);
    }

    private void listen(Component owner, Listener listener) {
        listeners.add(listener);
        var asking = listener.ui().addPollListener(_ -> listener.refreshSoon());
        owner.addDetachListener(detach -> {
            listeners.remove(listener);
            asking.remove();
            detach.unregisterListener();
        });
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("live-updates").daemon().start(this::listen);
    }

    private void listen() {
        while (running) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("listen mkm_changed");
                // what happened while nobody listened
                listeners.forEach(Listener::refreshSoon);
                var notifications = connection.unwrap(PGConnection.class);
                var lastAnswer = System.nanoTime();
                while (running) {
                    for (var notification : notifications.getNotifications(WAIT_MILLIS)) {
                        tell(notification.getParameter());
                    }
                    if (System.nanoTime() - lastAnswer > heartbeat.toNanos()) {
                        statement.execute("select 1");
                        lastAnswer = System.nanoTime();
                    }
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Live updates begin again", e);
                pause();
            }
        }
    }

    /** A connection of its own: one of the pool's would be missing there for good. */
    private Connection connect() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", String.valueOf(database.getUsername()));
        settings.setProperty("password", String.valueOf(database.getPassword()));
        settings.setProperty("tcpKeepAlive", "true");
        // also for whoever accepts and says nothing, as after a failover
        var longest = String.valueOf(Math.max(1, longestAnswer.toSeconds()));
        settings.setProperty("connectTimeout", longest);
        settings.setProperty("socketTimeout", longest);
        settings.setProperty("ApplicationName", "mkm-live-updates");
        var connection = DriverManager.getConnection(database.getJdbcUrl(), settings);
        connection.setNetworkTimeout(Runnable::run, (int) longestAnswer.toMillis());
        return connection;
    }

    private void tell(String change) {
        var space = change.indexOf(' ');
        var subject = change.substring(0, space);
        var accountId = Long.parseLong(change, space + 1, change.length(), 10);
        listeners.stream()
                .filter(listener ->
                        listener.accountId() == accountId && listener.subject().test(subject))
                .forEach(Listener::refreshSoon);
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private record Listener(
            UI ui,
            long accountId,
            Predicate<String> subject,
            Command refresh,
            AtomicBoolean isPending,
            AtomicLong lastRefresh) {

        Listener(UI ui, long accountId, Predicate<String> subject, Command refresh) {
            this(ui, accountId, subject, refresh, new AtomicBoolean(), new AtomicLong());
        }

        /**
         * The first change is shown at once; of many that follow, one refresh for each moment is enough. Between them the
         * page is free for whoever works with it.
         */
        void refreshSoon() {
            if (isPending.compareAndSet(false, true)) {
                var wait = lastRefresh.get() + MOMENT_MILLIS - System.currentTimeMillis();
                if (wait <= 0) {
                    refreshNow();
                } else {
                    CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS)
                            .execute(this::refreshNow);
                }
            }
        }

        private void refreshNow() {
            try {
                var _ = ui.access(() -> {
                    lastRefresh.set(System.currentTimeMillis());
                    isPending.set(false);
                    try {
                        refresh.execute();
                    } catch (AuthenticationException | AccessDeniedException e) {
                        // the page is about to hear that its session has ended
                        LOG.debug("A page without a session was told of a change", e);
                    }
                });
            } catch (UIDetachedException e) {
                LOG.debug("A page was closed while it was told of a change", e);
            }
        }
    }
}
