package de.fisinger.mkm.localstack;

import de.fisinger.mkm.localstack.LocalOperate.OperatePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A stack of its own whose broker tells Camunda Operate, too. */
public final class TestOperate implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final TestStack stack;
    private final LocalOperate operate;
    private final StackProcesses processes;
    private final Path directory;
    private final CountDownLatch ready = new CountDownLatch(1);

    /** Starts the stack, OpenSearch and, in the background, Operate. */
    public TestOperate() {
        try {
            operate = new LocalOperate(new OperatePorts(Ports.free(), Ports.free(), Ports.free()), StackParts.CAMUNDA);
            stack = new TestStack(operate.brokerSettings());
            directory = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target/test-stacks").toAbsolutePath()), "operate");
            processes = new StackProcesses(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(processes::close));
            operate.start(processes, directory.resolve("opensearch"), stack.broker(), ready::countDown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything else. */
    public TestStack stack() {
        return stack;
    }

    /** Where Operate is. */
    public URI page() {
        return operate.page();
    }

    /** Waits until it can be opened. */
    public void awaitReady() {
        try {
            if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("Operate is not ready, see " + directory);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        processes.close();
        stack.close();
        org.springframework.util.FileSystemUtils.deleteRecursively(directory.toFile());
    }
}
