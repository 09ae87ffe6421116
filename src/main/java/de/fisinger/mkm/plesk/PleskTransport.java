package de.fisinger.mkm.plesk;

import de.fisinger.mkm.format.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Carries packets to one server over HTTPS (Plesk documentation: XML API, Request Structure). */
final class PleskTransport {

    private final PleskConnection connection;
    private final Duration patience;
    private final URI agent;
    private final HttpClient http;

    PleskTransport(PleskConnection connection, PleskSettings settings) {
        this.connection = connection;
        this.patience = settings.readTimeout();
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

    private PleskTransport(PleskTransport other, Duration patience) {
        this.connection = other.connection;
        this.patience = patience;
        this.agent = other.agent;
        this.http = other.http;
    }

    /** The same, which waits as long for an answer. */
    PleskTransport waiting(Duration longer) {
        return new PleskTransport(this, longer);
    }

    /** Waits for the whole answer: the request's own timeout ends with its headers. */
    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException, TimeoutException {
        var answer = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** Bad Gateway and Gateway Timeout. */
    private static final Set<Integer> GAVE_UP = Set.of(502, 504);

    URI panel() {
        return connection.server().panel();
    }

    String serverName() {
        return connection.server().name();
    }

    /** The address from which this machine calls the server; on the way there a router may put its own in place of it. */
    String ownAddress() {
        try (var socket = new DatagramSocket()) {
            // finds the way there, and sends nothing
            socket.connect(new InetSocketAddress(agent.getHost(), agent.getPort()));
            return socket.getLocalAddress().getHostAddress();
        } catch (SocketException | UncheckedIOException e) {
            return "?";
        }
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
                throw refusedByAnother(answer.statusCode());
            }
            return answer.body();
        } catch (SSLHandshakeException e) {
            throw new PleskMisconfiguredException(
                    Texts.of("plesk.error.certificate", serverName(), String.valueOf(e.getMessage())));
        } catch (ConnectException e) {
            throw new PleskUnavailableException(
                    hasCause(e, UnresolvedAddressException.class)
                            ? Texts.of("plesk.error.unknown-host", serverName(), agent.getHost())
                            : Texts.of("plesk.error.no-server", serverName(), agent.getHost(), agent.getPort()),
                    e);
        } catch (HttpConnectTimeoutException e) {
            throw new PleskUnavailableException(silent(e), e);
        } catch (IOException e) {
            throw PleskUnavailableException.unanswered(silent(e), e);
        } catch (TimeoutException e) {
            throw PleskUnavailableException.unanswered(
                    Texts.of("plesk.error.slow", serverName(), patience.toSeconds()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PleskUnavailableException.unanswered(Texts.of("plesk.error.interrupted", serverName()), e);
        }
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
    }

    private String silent(IOException failure) {
        return Texts.of("plesk.error.silent", serverName(), failure.getClass().getSimpleName());
    }

    /** A proxy that gives up says nothing of what Plesk does meanwhile. */
    private PleskUnavailableException refusedByAnother(int status) {
        var message = Texts.of("plesk.error.status", serverName(), status);
        return GAVE_UP.contains(status)
                ? PleskUnavailableException.unanswered(message, null)
                : new PleskUnavailableException(message);
    }
}
