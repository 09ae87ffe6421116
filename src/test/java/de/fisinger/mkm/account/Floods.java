package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.customer.CustomerImport;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.list.ListQuery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One client that asks without a pause leaves the others their pages. Not part of the tests, because it measures time; run it
 * with {@code ./test -Dtest=Floods}.
 */
@MkmTest
class Floods {

    private static final int AT_ONCE = 12;

    private static final int LOOKS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    private Session session;

    @Autowired
    private Customers customers;

    @Autowired
    private CustomerImport imports;

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicLong asked = new AtomicLong();
    private final List<Thread> flood = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void ebb() throws InterruptedException {
        isOver.set(true);
        for (var thread : flood) {
            thread.join();
        }
    }

    @Test
    void signInsLeaveOthersTheirPages() throws IOException, InterruptedException {
        begin(this::guess);

        assertOthersAreServed();
    }

    @Test
    void searchesLeaveOthersTheirPages() throws IOException, InterruptedException {
        var words = "straße müller huber gesellschaft %_%_ ".repeat(2000);
        begin(() -> session.as(
                "reseller", () -> customers.list().page(ListQuery.all().withSearch(words))));

        assertOthersAreServed();
    }

    @Test
    void uploadsLeaveOthersTheirPages() throws IOException, InterruptedException {
        var file = IntStream.range(0, 10_000)
                .mapToObj(i -> "U%d;Huber;Anton;;Weg 1;10115;Berlin;;;030 1234567;0151 12345678;a@b.de;".formatted(i))
                .collect(Collectors.joining(
                        "\n", String.join(";", session.as("reseller", imports::headings)) + "\n", ""))
                .getBytes(StandardCharsets.UTF_8);
        var hard = "üä ".repeat(3_000_000).getBytes(Charset.forName("windows-1252"));
        begin(() -> session.as("reseller", () -> imports.preview(file)));
        begin(() -> session.as("reseller", () -> imports.preview(hard)));

        assertOthersAreServed();
    }

    private void begin(Runnable request) {
        for (var i = 0; i < AT_ONCE; i++) {
            flood.add(Thread.ofPlatform().start(() -> {
                while (!isOver.get()) {
                    request.run();
                    asked.incrementAndGet();
                }
            }));
        }
    }

    private void guess() {
        var form = "username=" + UUID.randomUUID() + "&password=falsch";
        try {
            http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/anmelden"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            // so that nobody else of this machine has to wait
                            .header("X-Forwarded-For", "203.0.113.66")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertOthersAreServed() throws IOException, InterruptedException {
        var longest = Duration.ZERO;
        for (var i = 0; i < LOOKS || asked.get() == 0; i++) {
            var began = System.nanoTime();
            var rows = session.as(
                    "kunde", () -> customers.list().page(ListQuery.all()).rows());
            var page = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/anmelden"))
                            .build(),
                    BodyHandlers.ofString());
            var took = Duration.ofNanos(System.nanoTime() - began);
            assertThat(rows).isNotNull();
            assertThat(page.statusCode()).isEqualTo(200);
            longest = longest.compareTo(took) > 0 ? longest : took;
        }
        assertThat(asked.get()).as("the flood").isPositive();
        assertThat(longest).isLessThan(Duration.ofSeconds(2));
    }
}
