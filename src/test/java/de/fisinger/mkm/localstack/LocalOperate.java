package de.fisinger.mkm.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Camunda Operate on an OpenSearch of its own, for {@code ./run --operate} and the test that looks into it. Sign-in:
 * demo/demo.
 */
final class LocalOperate {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Where OpenSearch's class path is, which {@code ./run} has Maven write; it is none of the portal's. */
    private static final Path CLASS_PATH = Path.of("operate/target").toAbsolutePath();

    /** The ports of both; {@code management} has Operate's health. */
    record OperatePorts(int store, int page, int management) {

        static OperatePorts fromEnvironment() {
            return new OperatePorts(
                    Ports.fromEnvironment("MKM_OPENSEARCH_PORT", 9200),
                    Ports.fromEnvironment("MKM_OPERATE_PORT", 8081),
                    Ports.fromEnvironment("MKM_OPERATE_MANAGEMENT_PORT", 8082));
        }
    }

    private final OperatePorts ports;
    private final Path home;

    /**
     * Prepares it.
     *
     * @param home the unpacked Camunda distribution
     */
    LocalOperate(OperatePorts ports, Path home) {
        this.ports = ports;
        this.home = home;
    }

    /** What the broker needs to tell OpenSearch what it does; it tries again until OpenSearch is there. */
    Map<String, String> brokerSettings() {
        return Map.of(
                "ZEEBE_BROKER_EXPORTERS_OPENSEARCH_CLASSNAME",
                "io.camunda.zeebe.exporter.opensearch.OpensearchExporter",
                "ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_URL",
                storeUrl(),
                "ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_BULK_SIZE",
                "1");
    }

    private String storeUrl() {
        return "http://localhost:" + ports.store();
    }

    /** Where Operate is. */
    URI page() {
        return URI.create("http://localhost:" + ports.page() + "/operate");
    }

    /**
     * Starts both, in the background: nothing waits for them.
     *
     * @param directory where OpenSearch keeps its data
     * @param broker the engine
     * @param ready is run when Operate can be opened
     */
    void start(StackProcesses processes, Path directory, Broker broker, Runnable ready) throws IOException {
        Files.createDirectories(directory);
        processes.start("OpenSearch", "opensearch", Map.of(), storeCommand(directory));
        Thread.ofVirtual().name("operate").start(() -> {
            try {
                // Operate gives up if its store isn't there
                if (HttpProbe.awaitOk(URI.create(storeUrl()), PATIENCE, processes::isRunning)) {
                    processes.start("Operate", "operate", environment(broker), command());
                    var health = URI.create("http://localhost:" + ports.management() + "/actuator/health");
                    if (HttpProbe.awaitOk(health, PATIENCE, processes::isRunning)) {
                        ready.run();
                    }
                }
            } catch (IOException e) {
                Console.problem("Operate startet nicht: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private List<String> storeCommand(Path directory) throws IOException {
        var classPath = CLASS_PATH.resolve("class-path");
        if (!Files.exists(classPath)) {
            throw new IOException("OpenSearch fehlt; ./run --operate holt es");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + Files.createDirectories(directory.resolve("tmp")),
                "-cp",
                CLASS_PATH.resolve("classes") + ":"
                        + Files.readString(classPath).strip(),
                "de.fisinger.mkm.operate.OpenSearchNode",
                String.valueOf(ports.store()),
                directory.resolve("data").toString());
    }

    private List<String> command() {
        return List.of(home.resolve("bin/operate").toAbsolutePath().toString());
    }

    private Map<String, String> environment(Broker broker) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS", "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        environment.put("SPRING_PROFILES_ACTIVE", "operate,auth");
        environment.put("SERVER_PORT", String.valueOf(ports.page()));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.management()));
        environment.put("CAMUNDA_OPERATE_DATABASE", "opensearch");
        environment.put("CAMUNDA_OPERATE_OPENSEARCH_URL", storeUrl());
        environment.put("CAMUNDA_OPERATE_OPENSEARCH_NUMBEROFREPLICAS", "0");
        environment.put("CAMUNDA_OPERATE_ZEEBEOPENSEARCH_URL", storeUrl());
        environment.put(
                "CAMUNDA_OPERATE_ZEEBE_GATEWAYADDRESS",
                broker.grpc().getHost() + ":" + broker.grpc().getPort());
        return environment;
    }
}
