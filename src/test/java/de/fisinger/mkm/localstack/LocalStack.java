package de.fisinger.mkm.localstack;

import de.fisinger.mkm.localstack.LocalBroker.BrokerPorts;
import de.fisinger.mkm.localstack.LocalOperate.OperatePorts;
import de.fisinger.mkm.localstack.plesk.PleskSimulatorMain;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./run} starts: PostgreSQL, Zeebe, the Plesk simulator, the mail catcher and the portal, each a process of
 * its own, with their state in {@code .local/}. Ends them all when it is ended.
 */
public final class LocalStack {

    private static final Path LOCAL = Path.of(".local").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path CAMUNDA = CamundaHome.find(LOCAL);

    private final StackPorts ports;
    private final StackProcesses processes = new StackProcesses(LOCAL.resolve("log"));

    private LocalStack(StackPorts ports) {
        this.ports = ports;
    }

    /** Starts the stack and waits until it is ended. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            var ports = StackPorts.fromEnvironment(List.of(args).contains("--operate"));
            var problems = ports.problems();
            if (!problems.isEmpty()) {
                problems.forEach(Console::problem);
                System.exit(1);
            }
            new LocalStack(ports).run();
        } catch (IOException | IllegalStateException e) {
            Console.problem(String.valueOf(e.getMessage()));
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(LOCAL.resolve("log"));
        Runtime.getRuntime().addShutdownHook(new Thread(processes::close));
        var pleskKey = kept(LOCAL.resolve("plesk.key"), UUID.randomUUID().toString());
        var encryptionKey = kept(LOCAL.resolve("encryption.key"), randomKey());

        Console.step("PostgreSQL startet");
        var database = new LocalDatabase(LOCAL.resolve("postgres"), ports.database());
        processes.closeLater(() -> {
            try {
                database.close();
            } catch (IOException e) {
                Console.problem("PostgreSQL ließ sich nicht beenden: " + e.getMessage());
            }
        });
        StackParts.letExporterIn(database);
        processes.watch("PostgreSQL", database.onExit(), LOCAL.resolve("log").toAbsolutePath());
        Console.step("Zeebe startet (Protokoll: .local/zeebe/zeebe.log)");
        var operate = Optional.ofNullable(ports.operate()).map(its -> new LocalOperate(its, CAMUNDA));
        var exporters = new HashMap<>(operate.map(LocalOperate::brokerSettings).orElse(Map.of()));
        exporters.putAll(StackParts.exporter(LOCAL.resolve("app/mkm-exporter.jar"), database.url()));
        var broker = new LocalBroker(CAMUNDA, LOCAL.resolve("zeebe"), ports.broker(), exporters);
        processes.closeLater(broker::close);
        processes.watch("Zeebe", broker.onExit(), broker.log());
        startPlesk(pleskKey);
        processes.startJava(
                "Mailserver",
                "mail",
                Map.of(),
                List.of(
                        MailCatcher.class.getName(),
                        text(ports.smtp()),
                        text(ports.mailPage()),
                        LOCAL.resolve("mails").toString()));

        new DemoData(database.url(), database.user(), database.password(), encryptionKey)
                .load(
                        "localhost",
                        ports.plesk(),
                        pleskKey,
                        new SelfSignedCertificate(LOCAL.resolve("plesk/certificate.p12")).pem());

        Console.step("Portal startet (Protokoll: .local/log/portal.log)");
        processes.startJava("Portal", "portal", portalSettings(database, broker, encryptionKey), portalCommand());
        awaitPortal();
        awaitEngine(database);
        Console.ready(ports);
        if (operate.isPresent()) {
            Console.step("OpenSearch und Operate starten, das dauert etwa eine Minute");
            operate.get()
                    .start(
                            processes,
                            LOCAL.resolve("opensearch"),
                            broker,
                            () -> Console.step(
                                    "Operate ist bereit: " + operate.get().page() + " (demo/demo)"));
        }
        processes.awaitEnd();
    }

    /** The simulator reads the certificate that is made here, so that both know it. */
    private void startPlesk(String key) throws IOException {
        var directory = LOCAL.resolve("plesk");
        new SelfSignedCertificate(directory.resolve("certificate.p12"));
        processes.startJava(
                "Plesk-Simulator",
                "plesk",
                Map.of("MKM_PLESK_KEY", key),
                List.of(PleskSimulatorMain.class.getName(), text(ports.plesk()), directory.toString(), "5"));
    }

    private static List<String> portalCommand() {
        return List.of("-jar", LOCAL.resolve("app/mkm.jar").toAbsolutePath().toString());
    }

    private Map<String, String> portalSettings(LocalDatabase database, Broker broker, String encryptionKey) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("MKM_PORT", text(ports.portal()));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("MKM_DATABASE_URL", database.url());
        settings.put("MKM_DATABASE_USER", database.user());
        settings.put("MKM_DATABASE_PASSWORD", database.password());
        settings.put("MKM_ENCRYPTION_KEY", encryptionKey);
        settings.put("MKM_ZEEBE_GRPC", broker.grpc().toString());
        settings.put("MKM_ZEEBE_REST", broker.rest().toString());
        settings.put("MKM_MAIL_PORT", text(ports.smtp()));
        if (ports.operate() != null) {
            settings.put(
                    "MKM_OPERATE_URL", "http://localhost:" + ports.operate().page() + "/operate");
        }
        settings.put("MKM_MAIL_SENDER", "noreply@kundenportal.example");
        settings.put("MKM_MAIL_INTERNAL_SERVERS", "true");
        settings.put("MKM_PORTAL_ADDRESS", "http://{host}.localhost:" + ports.portal());
        return settings;
    }

    private void awaitPortal() throws InterruptedException {
        var page = URI.create("http://localhost:" + ports.portal() + "/anmelden");
        if (!HttpProbe.awaitOk(page, PATIENCE, processes::isRunning)) {
            throw new IllegalStateException("Das Portal ist nicht erreichbar. Grund: siehe .local/log/portal.log");
        }
    }

    /** Without what the engine tells, nobody would see where anything stands. */
    private static void awaitEngine(Database database) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> database.jdbc()
                                    .sql("select count(*) from engine.process_definition")
                                    .query(Long.class)
                                    .single()
                            > 0);
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException(
                    "Zeebe erzählt der Datenbank nichts. Grund: siehe .local/zeebe/zeebe.log", e);
        }
    }

    /** What a file holds; something fresh at first. */
    static String kept(Path file, String fresh) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, fresh);
        }
        return Files.readString(file).strip();
    }

    private static String randomKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String text(int port) {
        return String.valueOf(port);
    }

    /** The ports that {@code ./run} promises; each can be set by an environment variable. */
    record StackPorts(
            int portal,
            int database,
            BrokerPorts broker,
            int plesk,
            int smtp,
            int mailPage,
            @Nullable OperatePorts operate) {

        static StackPorts fromEnvironment(boolean withOperate) {
            return new StackPorts(
                    Ports.fromEnvironment("MKM_PORT", 8080),
                    Ports.fromEnvironment("MKM_DATABASE_PORT", 15432),
                    new BrokerPorts(
                            Ports.fromEnvironment("MKM_ZEEBE_GRPC_PORT", 26500),
                            Ports.fromEnvironment("MKM_ZEEBE_COMMAND_PORT", 26501),
                            Ports.fromEnvironment("MKM_ZEEBE_INTERNAL_PORT", 26502),
                            Ports.fromEnvironment("MKM_ZEEBE_REST_PORT", 8088),
                            Ports.fromEnvironment("MKM_ZEEBE_MANAGEMENT_PORT", 9600)),
                    Ports.fromEnvironment("MKM_PLESK_PORT", 8443),
                    Ports.fromEnvironment("MKM_SMTP_PORT", 2525),
                    Ports.fromEnvironment("MKM_MAIL_PAGE_PORT", 8025),
                    withOperate ? OperatePorts.fromEnvironment() : null);
        }

        List<String> problems() {
            var names = new LinkedHashMap<String, Integer>();
            names.put("das Portal (MKM_PORT)", portal);
            names.put("PostgreSQL (MKM_DATABASE_PORT)", database);
            names.put("Zeebe gRPC (MKM_ZEEBE_GRPC_PORT)", broker.grpc());
            names.put("Zeebe Befehle (MKM_ZEEBE_COMMAND_PORT)", broker.command());
            names.put("Zeebe intern (MKM_ZEEBE_INTERNAL_PORT)", broker.internal());
            names.put("Zeebe REST (MKM_ZEEBE_REST_PORT)", broker.rest());
            names.put("Zeebe Verwaltung (MKM_ZEEBE_MANAGEMENT_PORT)", broker.management());
            names.put("den Plesk-Simulator (MKM_PLESK_PORT)", plesk);
            names.put("den Mailserver (MKM_SMTP_PORT)", smtp);
            names.put("die Mailseite (MKM_MAIL_PAGE_PORT)", mailPage);
            if (operate != null) {
                names.put("OpenSearch (MKM_OPENSEARCH_PORT)", operate.store());
                names.put("Operate (MKM_OPERATE_PORT)", operate.page());
                names.put("die Verwaltung von Operate (MKM_OPERATE_MANAGEMENT_PORT)", operate.management());
            }
            var twice = names.entrySet().stream()
                    .filter(port -> Collections.frequency(names.values(), port.getValue()) > 1)
                    .map(port ->
                            "Port %d für %s ist auch für einen anderen Teil vorgesehen. Setzen Sie die Variable auf einen freien Port."
                                    .formatted(port.getValue(), port.getKey()));
            var taken = names.entrySet().stream()
                    .filter(port -> !Ports.isFree(port.getValue()))
                    .map(port ->
                            "Port %d für %s ist belegt. Beenden Sie das Programm dort oder setzen Sie die Variable auf einen freien Port."
                                    .formatted(port.getValue(), port.getKey()));
            return Stream.concat(twice, taken).toList();
        }
    }
}
