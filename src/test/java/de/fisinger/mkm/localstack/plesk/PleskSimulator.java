package de.fisinger.mkm.localstack.plesk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import de.fisinger.mkm.localstack.Ports;
import de.fisinger.mkm.localstack.SelfSignedCertificate;
import de.fisinger.mkm.localstack.plesk.PleskState.Content;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A simulated Plesk server: {@code /enterprise/control/agent.php} speaks the XML API, {@code /} shows what is on the
 * server and lets a person provoke faults, {@code /state} and {@code /requests} give it as JSON.
 */
public final class PleskSimulator implements AutoCloseable {

    static final List<String> VERSIONS = List.of("1.6.3.0", "1.6.9.0", "1.6.9.1");

    private static final Logger LOG = LoggerFactory.getLogger(PleskSimulator.class);

    private final HttpsServer http;
    private final PleskAgent agent;
    private final SelfSignedCertificate certificate;

    /**
     * Starts it.
     *
     * @param port where it listens on the loopback address; 0 for a free port
     * @param state file that keeps what is on the server; null to forget it
     * @param initial what is on the server at first
     * @param setUpTime how long it takes until a new subscription is ready
     */
    public PleskSimulator(
            int port, SelfSignedCertificate certificate, @Nullable Path state, Content initial, Duration setUpTime)
            throws IOException {
        this.certificate = certificate;
        agent = new PleskAgent(new PleskState(state, initial), setUpTime);
        http = HttpsServer.create(new InetSocketAddress(Ports.address(), port), 0);
        http.setHttpsConfigurator(new HttpsConfigurator(certificate.sslContext()));
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/enterprise/control/agent.php", this::answer);
        http.createContext("/state", exchange -> send(exchange, 200, "application/json", agent.stateAsJson()));
        http.createContext(
                "/requests",
                exchange ->
                        send(exchange, 200, "application/json", PleskState.JSON.writeValueAsString(agent.requests())));
        http.createContext("/enterprise/rsession_init.php", this::signIn);
        http.createContext("/provoke", this::provoke);
        http.createContext("/", exchange -> send(exchange, 200, "text/html", PleskPage.of(agent)));
        http.start();
    }

    /** Port it listens on. */
    public int port() {
        return http.getAddress().getPort();
    }

    /** Its certificate in PEM, which the client has to trust. */
    public String certificatePem() {
        return certificate.pem();
    }

    /** What answers the packets: state, faults and the log of requests. */
    public PleskAgent agent() {
        return agent;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var packet = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!exchange.getRequestMethod().equals("POST")) {
                send(exchange, 405, "text/html", "<html>Method Not Allowed</html>");
                return;
            }
            switch (agent.answer(packet, exchange.getRequestHeaders()::getFirst, addressOf(exchange))) {
                case PleskAgent.Answer.Packet(var xml) -> send(exchange, 200, "text/xml", xml);
                case PleskAgent.Answer.Status(var code) -> send(exchange, code, "text/html", "<html>Error</html>");
                case PleskAgent.Answer.Stalled(var xml, var by) -> stall(exchange, xml, by);
                case PleskAgent.Answer.Cut() -> LOG.info("Connection cut, as asked for");
            }
        } catch (RuntimeException e) {
            LOG.error("The simulator failed", e);
            send(exchange, 500, "text/plain", "simulator: " + e.getMessage());
        }
    }

    private void provoke(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = UriComponentsBuilder.newInstance()
                .query(body)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        try {
            Provocation.provoke(
                    agent,
                    form.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    entry -> URLDecoder.decode(
                                            Objects.requireNonNullElse(entry.getValue(), ""),
                                            StandardCharsets.UTF_8))));
            exchange.getResponseHeaders().set("Location", "/");
            send(exchange, 303, "text/plain", "");
        } catch (IllegalArgumentException e) {
            send(exchange, 400, "text/plain", "this can't be provoked: " + e.getMessage());
        }
    }

    /** Where a one-time sign-in leads; whoever comes from another address is asked for a password. */
    private void signIn(HttpExchange exchange) throws IOException {
        var session = UriComponentsBuilder.fromUri(exchange.getRequestURI())
                .build()
                .getQueryParams()
                .getFirst("PLESKSESSID");
        var login = agent.signIn(String.valueOf(session), addressOf(exchange));
        send(exchange, 200, "text/html", PleskPage.panel(login));
    }

    private static void stall(HttpExchange exchange, String text, Duration by) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, 10);
        exchange.getResponseBody().flush();
        PleskAgent.pause(by);
    }

    private static String addressOf(HttpExchange exchange) {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
