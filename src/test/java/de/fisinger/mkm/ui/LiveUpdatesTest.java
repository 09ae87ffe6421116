package de.fisinger.mkm.ui;

import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.localstack.TestStack;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Who listens for changes notices that nothing comes any more, and listens anew. */
class LiveUpdatesTest {

    private final Map<String, String> settings = TestStack.shared().settings();

    @Test
    void aConnectionWhosePacketsAreDroppedIsReplaced() throws IOException {
        var database =
                URI.create(String.valueOf(settings.get("spring.datasource.url")).substring("jdbc:".length()));
        try (var between = new Between(database.getHost(), database.getPort())) {
            var updates = new LiveUpdates(
                    new Through(
                            settings, "jdbc:postgresql://localhost:%d%s".formatted(between.port(), database.getPath())),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(3));
            updates.start();
            try {
                await("it listens").until(between::isHeard);

                between.drop();
                await("it tries anew").atMost(Duration.ofSeconds(20)).until(between::isTried);
                between.hear();

                await("it listens anew").atMost(Duration.ofSeconds(20)).until(between::isHeard);
            } finally {
                updates.stop();
            }
        }
    }

    /** The database, reached by what is between. */
    private record Through(Map<String, String> settings, String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return String.valueOf(settings.get("spring.datasource.username"));
        }

        @Override
        public String getPassword() {
            return String.valueOf(settings.get("spring.datasource.password"));
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    /** Hands bytes on, until it drops them without a word, those of new connections as well. */
    private static final class Between implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final String host;
        private final int target;
        private final AtomicInteger connections = new AtomicInteger();
        private final AtomicInteger answered = new AtomicInteger();
        private volatile int dropped;
        private volatile boolean silent;

        Between(String host, int target) throws IOException {
            this.host = host;
            this.target = target;
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return socket.getLocalPort();
        }

        /** Whether something came back on a connection that isn't dropped. */
        boolean isHeard() {
            return answered.get() > dropped;
        }

        /** Whether somebody opened a connection since all are dropped. */
        boolean isTried() {
            return connections.get() > dropped;
        }

        void drop() {
            dropped = connections.get();
            silent = true;
        }

        /** Connections from now on are handed on again. */
        void hear() {
            dropped = connections.get();
            silent = false;
        }

        private void accept() {
            try {
                while (true) {
                    var client = socket.accept();
                    var server = new Socket(host, target);
                    var number = connections.incrementAndGet();
                    Thread.ofVirtual().start(() -> hand(client, server, number, false));
                    Thread.ofVirtual().start(() -> hand(server, client, number, true));
                }
            } catch (IOException e) {
                // closed
            }
        }

        private void hand(Socket from, Socket to, int number, boolean isAnswer) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                var buffer = new byte[8192];
                for (int read; (read = in.read(buffer)) >= 0; ) {
                    if (number > dropped && !silent) {
                        out.write(buffer, 0, read);
                        if (isAnswer) {
                            answered.accumulateAndGet(number, Math::max);
                        }
                    }
                }
                to.close();
            } catch (IOException e) {
                // closed
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
