package de.fisinger.mkm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The real Zeebe broker, a process of its own from the Camunda distribution in Maven Central. */
final class LocalBroker implements Broker {

    /** Its ports: gRPC, commands, internal, REST, management. */
    record BrokerPorts(int grpc, int command, int internal, int rest, int management) {

        static BrokerPorts free() {
            return new BrokerPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
        }
    }

    private final Path home;
    private final Path directory;
    private final BrokerPorts ports;
    private final Map<String, String> settings;

    private Process process;
    private Duration ahead = Duration.ZERO;

    /**
     * Starts it; {@link #awaitReady} tells when it takes commands.
     *
     * @param home the unpacked distribution
     * @param directory where data and log are kept
     * @param settings more of the broker's environment variables
     */
    LocalBroker(Path home, Path directory, BrokerPorts ports, Map<String, String> settings) throws IOException {
        if (!Files.exists(home.resolve("bin/broker"))) {
            throw new IOException(
                    "The Camunda distribution is missing in " + home + ": run ./run or ./test, which unpack it");
        }
        this.home = home;
        this.directory = directory;
        this.ports = ports;
        this.settings = Map.copyOf(settings);
        Files.createDirectories(directory);
        process = launch();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroy())); // never outlives this JVM
    }

    private Process launch() throws IOException {
        var builder = new ProcessBuilder(
                        home.resolve("bin/broker").toAbsolutePath().toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        var environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // a killed broker can't remove its temporary files: they go with its directory
        var temporary = Files.createDirectories(directory.resolve("tmp")).toAbsolutePath();
        environment.put("JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + temporary);
        environment.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
        environment.put(
                "ZEEBE_BROKER_DATA_DIRECTORY",
                directory.resolve("data").toAbsolutePath().toString());
        environment.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB");
        environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(ports.grpc()));
        environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(ports.command()));
        environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(ports.internal()));
        environment.put("SERVER_PORT", String.valueOf(ports.rest()));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(ports.management()));
        environment.put("ZEEBE_CLOCK_CONTROLLED", "true");
        environment.putAll(settings);
        return builder.start();
    }

    Path log() {
        return directory.resolve("zeebe.log");
    }

    /** Completes with the exit code when the process ends. */
    CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    @Override
    public boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Zeebe ended with code %d, see %s".formatted(process.exitValue(), log()));
        }
        return Broker.super.isReady();
    }

    @Override
    public URI grpc() {
        return URI.create("http://127.0.0.1:" + ports.grpc());
    }

    @Override
    public URI rest() {
        return URI.create("http://127.0.0.1:" + ports.rest());
    }

    @Override
    public URI management() {
        return URI.create("http://127.0.0.1:" + ports.management());
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public void advanceClock(Duration by) {
        Broker.super.advanceClock(by);
        ahead = ahead.plus(by);
    }

    @Override
    public Instant now() {
        return Instant.now().plus(ahead);
    }

    @Override
    public void restart() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady(Duration.ofSeconds(90));
        Broker.super.advanceClock(ahead);
    }

    @Override
    public void loseData() {
        kill();
        org.springframework.util.FileSystemUtils.deleteRecursively(
                directory.resolve("data").toFile());
        restart();
    }

    @Override
    public void stop() {
        process.destroy();
        awaitExit();
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
