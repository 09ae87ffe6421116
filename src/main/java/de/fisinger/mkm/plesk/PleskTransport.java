package de.fisinger.mkm.plesk;

import de.fisinger.mkm.format.Texts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Carries packets to one server over HTTPS (Plesk documentation: XML API, Request Structure). */
final class PleskTransport {

    private final PleskConnection connection;
    private final PleskSettings settings;
    private final URI agent;
    private final HttpClient http;

    PleskTransport(PleskConnection connection, PleskSettings settings) {
        this.connection = connection;
        this.settings = settings;
        this.agent = connection.server().panel().resolve("/enterprise/control/agent.php");
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout());
        if (connection.trustedCertificates() != null) {
            var trust = PemSslStoreDetails.forCertificates(connection.trustedCertificates());
            builder.sslContext(SslBundle.of(new PemSslStoreBundle(null, trust)).createSslContext());
        }
        this.http = builder.build();
    }

    /** Waits for the whole answer: the request's own timeout ends with its headers. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException, TimeoutException {
        var answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    String serverName() {
        return connection.server().name();
    }

    /**
     * Sends a packet.
     *
     * @return the answer's body
     * @throws PleskUnavailableException if there is no answer in time, or not Plesk's
     * @throws PleskMisconfiguredException if the server's certificate isn't trusted
     */
    byte[] post(byte[] packet) {
        var request = HttpRequest.newBuilder(agent)
                .header("Content-Type", "text/xml")
                .header("KEY", connection.secretKey())
                .POST(BodyPublishers.ofByteArray(packet))
                .build();
        try {
            var answer = send(request);
            if (answer.statusCode() != 200) {
                throw new PleskUnavailableException(Texts.of("plesk.error.status", serverName(), answer.statusCode()));
            }
            return answer.body();
        } catch (SSLHandshakeException e) {
            throw new PleskMisconfiguredException(
                    Texts.of("plesk.error.certificate", serverName(), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new PleskUnavailableException(
                    Texts.of("plesk.error.silent", serverName(), e.getClass().getSimpleName()), e);
        } catch (TimeoutException e) {
            throw new PleskUnavailableException(
                    Texts.of(
                            "plesk.error.slow",
                            serverName(),
                            settings.readTimeout().toSeconds()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PleskUnavailableException(Texts.of("plesk.error.interrupted", serverName()), e);
        }
    }
}
