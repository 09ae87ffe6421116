package de.fisinger.mkm.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** A running Zeebe broker with its gateway. */
public interface Broker extends AutoCloseable {

    /** Where clients speak gRPC. */
    URI grpc();

    /** Where clients speak REST. */
    URI rest();

    /** Health, metrics and clock. */
    URI management();

    /** Ends it at once, as a crash would (SIGKILL). */
    void kill();

    /** Ends it as an operator would (SIGTERM). */
    void stop();

    /** Starts it again with the same data and ports and at the clock's time, and waits until it is ready. */
    void restart();

    /** Ends it at once, takes its data away, starts it again and waits until it is ready. */
    void loseData();

    @Override
    void close();

    /** Moves the broker's clock, for timers, back-offs and leases. */
    default void advanceClock(Duration by) {
        var request = HttpRequest.newBuilder(management().resolve("/actuator/clock/add"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"offsetMilli\": %d}".formatted(by.toMillis())))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the clock didn't move: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What its clock says, which is ahead of the machine's once a test has moved it. */
    Instant now();

    /** Whether it takes commands. */
    default boolean isReady() {
        var request = HttpRequest.newBuilder(management().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until it takes commands. */
    default void awaitReady(Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Zeebe is not ready after " + atMost.toSeconds() + " s");
            }
            try {
                Thread.sleep(Duration.ofMillis(250));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
