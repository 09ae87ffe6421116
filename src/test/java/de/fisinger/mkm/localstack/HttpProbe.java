package de.fisinger.mkm.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks an address until it answers. */
public final class HttpProbe {

    private HttpProbe() {}

    /**
     * Waits for an answer with status 200.
     *
     * @param goOn whether waiting makes sense still
     * @return false if there was none in time
     */
    public static boolean awaitOk(URI address, Duration atMost, BooleanSupplier goOn) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build()) {
            while (System.nanoTime() < deadline && goOn.getAsBoolean()) {
                try {
                    var request = HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(5))
                            .build();
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return true;
                    }
                } catch (IOException e) {
                    // not there yet
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        }
        return false;
    }
}
