package de.fisinger.mkm.localstack;

import de.fisinger.mkm.MkmApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The portal as a process of its own, which a test can kill. */
public final class PortalProcess implements AutoCloseable {

    private final int port = Ports.free();
    private final Map<String, String> settings;
    private @Nullable Process process;

    /**
     * Prepares it.
     *
     * @param settings Spring properties
     */
    public PortalProcess(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
        // never outlives this JVM
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(Process::destroyForcibly)));
    }

    /** Starts it and waits until it answers. */
    public void start() {
        try {
            var classPath = "target/classes:" + Files.readString(Path.of("target/local-stack.classpath"));
            var temporary = Files.createDirectories(Path.of("target/portal-process-tmp"));
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx400m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dvaadin.productionMode=true",
                    "-Djava.io.tmpdir=" + temporary.toAbsolutePath(),
                    "-cp",
                    classPath,
                    MkmApplication.class.getName(),
                    "--server.port=" + port));
            settings.forEach((key, value) -> command.add("--" + key + "=" + value));
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "portal-process.log").toFile()))
                    .start();
            if (!HttpProbe.awaitOk(address("/anmelden"), Duration.ofSeconds(90), () -> true)) {
                throw new IllegalStateException("the portal doesn't answer, see target/portal-process.log");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An address of the portal. */
    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Ends it at once, as a crash would (SIGKILL). */
    public void kill() {
        end(Process::destroyForcibly);
    }

    /** Ends it as an operator would (SIGTERM). */
    @Override
    public void close() {
        end(running -> {
            running.destroy();
            return running;
        });
    }

    private void end(java.util.function.UnaryOperator<Process> signal) {
        if (process == null) {
            return;
        }
        try {
            if (!signal.apply(process).waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the portal doesn't end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
