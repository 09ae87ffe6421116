package de.fisinger.mkm.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The processes of the local stack; names on the console the one that died, and ends all in reverse order. */
final class StackProcesses implements AutoCloseable {

    private final Path logs;
    private final Deque<Runnable> closings = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile boolean portalRuns = true;

    StackProcesses(Path logs) {
        this.logs = logs;
    }

    /** Starts a Java program on this JDK and class path. */
    void startJava(String name, String logName, Map<String, String> environment, List<String> program)
            throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        var isJar = program.getFirst().equals("-jar");
        command.addAll(
                isJar
                        ? List.of(
                                "-Xmx512m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED")
                        : List.of("-Xmx96m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(program);
        var process = start(name, logName, environment, command);
        if (isJar) {
            var _ = process.onExit().thenRun(() -> portalRuns = false);
        }
    }

    /** Starts any program. */
    Process start(String name, String logName, Map<String, String> environment, List<String> command)
            throws IOException {
        var log = logs.resolve(logName + ".log");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        closeLater(() -> end(process));
        watch(name, process.onExit().thenApply(Process::exitValue), log);
        return process;
    }

    synchronized void closeLater(Runnable close) {
        closings.push(close);
    }

    void watch(String name, CompletableFuture<Integer> exit, Path log) {
        var _ = exit.thenAccept(code -> {
            if (!closing) {
                Console.problem(
                        "%s hat sich beendet (Code %d). Protokoll: %s. Mit Strg-C beenden und ./run erneut starten."
                                .formatted(
                                        name, code, Path.of("").toAbsolutePath().relativize(log)));
            }
        });
    }

    boolean isRunning() {
        return portalRuns && !closing;
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closing = true;
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
        ended.countDown();
    }
}
