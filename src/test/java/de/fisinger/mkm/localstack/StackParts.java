package de.fisinger.mkm.localstack;

import de.fisinger.mkm.localstack.LocalBroker.BrokerPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * The one place that decides where PostgreSQL and Zeebe come from: containers where a container engine answers, else the
 * binaries from Maven Central. The system property {@code mkm.stack} says {@code auto} (the default), {@code containers}
 * or {@code binaries}.
 */
final class StackParts {

    private static final Logger LOG = LoggerFactory.getLogger(StackParts.class);

    /** Where the exporter's jar stands when it was built, which {@code ./run} and {@code ./test} do. */
    static final Path EXPORTER = Path.of("exporter/target/mkm-exporter.jar").toAbsolutePath();

    /** The database role of the exporter, and its password: it reaches no more than in production. */
    static final String EXPORTER_ROLE = "engine_exporter";

    /** The unpacked distribution. */
    static final Path CAMUNDA = CamundaHome.find(Path.of(".local"));

    private StackParts() {}

    static Database database(Path directory, int port) throws IOException {
        var database = started(directory, port);
        letExporterIn(database);
        return database;
    }

    /** Makes the role by which the broker's exporter signs in; the portal gives it its rights. */
    static void letExporterIn(Database database) {
        var jdbc = database.jdbc();
        if (jdbc.sql("select count(*) from pg_roles where rolname = ?")
                        .param(EXPORTER_ROLE)
                        .query(Long.class)
                        .single()
                == 0) {
            jdbc.sql("create role %1$s login password '%1$s'".formatted(EXPORTER_ROLE))
                    .update();
        }
    }

    private static Database started(Path directory, int port) throws IOException {
        if (containersAreWanted()) {
            try {
                var database = new ContainerDatabase();
                LOG.info("PostgreSQL: container {}", ContainerDatabase.IMAGE);
                return database;
            } catch (RuntimeException e) {
                fallBack("PostgreSQL", e);
            }
        }
        LOG.info("PostgreSQL: binaries, port {}", port);
        return new LocalDatabase(directory, port);
    }

    /** What the broker needs to tell the portal's database what instances do. */
    static Map<String, String> exporter(Path jar, String databaseUrl) {
        return Map.of(
                "ZEEBE_BROKER_EXPORTERS_MKM_CLASSNAME",
                "de.fisinger.mkm.exporter.MkmExporter",
                "ZEEBE_BROKER_EXPORTERS_MKM_JARPATH",
                jar.toString(),
                "ZEEBE_BROKER_EXPORTERS_MKM_ARGS_URL",
                databaseUrl,
                "ZEEBE_BROKER_EXPORTERS_MKM_ARGS_USER",
                EXPORTER_ROLE,
                "ZEEBE_BROKER_EXPORTERS_MKM_ARGS_PASSWORD",
                EXPORTER_ROLE);
    }

    /**
     * The engine.
     *
     * @param more settings by which it finds other servers of this machine; with such it is a process of this machine, too
     */
    static Broker broker(Path directory, BrokerPorts ports, Database database, Map<String, String> more)
            throws IOException {
        if (more.isEmpty() && containersAreWanted()) {
            try {
                var broker = new ContainerBroker(ports, database);
                LOG.info("Zeebe: container {}", ContainerBroker.IMAGE);
                return broker;
            } catch (RuntimeException e) {
                fallBack("Zeebe", e);
            }
        }
        LOG.info("Zeebe: binaries, gRPC port {}", ports.grpc());
        var settings = new HashMap<>(more);
        settings.putAll(exporter(EXPORTER, database.url()));
        return new LocalBroker(CAMUNDA, directory, ports, settings);
    }

    private static void fallBack(String part, RuntimeException e) {
        if (choice().equals("containers")) {
            throw e;
        }
        LOG.warn("{}: the container engine has no image to start, taking the binaries ({})", part, e.getMessage());
    }

    private static boolean containersAreWanted() {
        return switch (choice()) {
            case "containers" -> true;
            case "binaries" -> false;
            default -> hasEngineAddress() && DockerClientFactory.instance().isDockerAvailable();
        };
    }

    private static boolean hasEngineAddress() {
        return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
    }

    private static String choice() {
        return System.getProperty("mkm.stack", "auto");
    }
}
