package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    @Test
    void underNamesThatAreNotOursNothingIsServedOrSentElsewhere() throws IOException {
        for (var request : List.of("GET /anmelden HTTP/1.1", "GET /kunden HTTP/1.1")) {
            var answer = raw(request, "Host: phishing.example");
            assertThat(answer).startsWith("HTTP/1.1 421");
            assertThat(answer).doesNotContain("phishing.example");
            assertThat(answer).contains("Content-Security-Policy:", "X-Content-Type-Options: nosniff");
        }
        for (var request : List.of("GET /actuator/prometheus HTTP/1.1", "GET /actuator/env HTTP/1.1")) {
            var answer = raw(request, "Host: phishing.example");
            assertThat(answer).startsWith("HTTP/1.1 401").contains("Content-Security-Policy:");
            assertThat(answer).doesNotContain("phishing.example", "Location:", "Set-Cookie:");
        }
        assertThat(raw("GET /actuator/health HTTP/1.1", "Host: 192.0.2.7")).doesNotStartWith("HTTP/1.1 421");
        assertThat(raw("GET /anmelden HTTP/1.1", "Host: localhost")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET //x HTTP/1.1",
                "TRACE / HTTP/1.1",
                "GET /anmelden;a=b HTTP/1.1",
                "GET /a%2fb HTTP/1.1",
                "GET /%2e%2e/x HTTP/1.1",
                "GET /a%0ab HTTP/1.1"
            })
    void whatIsRejectedLeadsNowhere(String request) throws IOException {
        var answer = raw(request, "Host: phishing.example");

        assertThat(answer).doesNotContain("Location:", "Set-Cookie:", "phishing.example", "text/html");
        assertThat(answer).contains("X-Content-Type-Options: nosniff", "Content-Security-Policy:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/a|b", "/%"})
    void whatTheWebServerRefusesHasNoPage(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1", "Host: localhost");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("text/html");
        assertThat(raw("GET / HTTP/1.1", "Host: a|b"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("text/html");
        assertThat(raw("GET / HTTP/1.1", "Host: localhost", "X: " + "x".repeat(20_000)))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("text/html");
    }

    @Test
    void pagesOfOthersNeitherSignInNorListen() throws IOException {
        var signIn = raw(
                "POST /anmelden HTTP/1.1",
                "Host: localhost:" + port,
                "Origin: https://phishing.example",
                "Content-Length: 0");
        assertThat(signIn).startsWith("HTTP/1.1 403");
        for (var origin : List.of("https://phishing.example", "null")) {
            assertThat(upgrade("Origin: " + origin)).startsWith("HTTP/1.1 403");
        }
        assertThat(upgrade("Origin: http://localhost:" + port)).doesNotStartWith("HTTP/1.1 403");
    }

    private String upgrade(String origin) throws IOException {
        return raw(
                "GET /VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket HTTP/1.1",
                "Host: localhost:" + port,
                origin,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==");
    }

    @Test
    void nameAndPasswordAreNotTakenFromAnAddress() throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(address("/anmelden?username=reseller&password=reseller"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(get("/anmelden?password=x").statusCode()).isEqualTo(400);
        assertThat(get("/anmelden?error").statusCode()).isEqualTo(200);
    }

    /** The head of the answer to a request with headers that a client sets itself. */
    private String raw(String... lines) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5000);
            var request = String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var head = new StringBuilder();
            for (String line; (line = answer.readLine()) != null && !line.isEmpty(); ) {
                head.append(line).append('\n');
            }
            return head.toString();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
