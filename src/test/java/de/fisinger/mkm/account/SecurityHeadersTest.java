package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers are told about all that the portal answers. */
@MkmTest
class SecurityHeadersTest {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {"/anmelden", "/styles.css", "/passwort/unbekannt", "/actuator/health", "/portal-bilder/keins"})
    void nothingIsGuessedFramedOrLoadedFromElsewhere(String path) throws IOException, InterruptedException {
        var headers = get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
    }

    @Test
    void behindTlsBrowsersStayThere() throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(address("/anmelden"))
                        .header("X-Forwarded-Proto", "https")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=");
    }

    @Test
    void noAddressHoldsASession() throws IOException, InterruptedException {
        var answer = get("/kunden");

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/anmelden");
        assertThat(answer.body()).doesNotContain("jsessionid");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
