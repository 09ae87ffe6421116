package de.fisinger.mkm.plesk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * The certificate that a server shows, for people to look at before it is trusted.
 *
 * @param subject whose it is
 * @param issuer who signed it
 * @param validUntil its end
 * @param fingerprint SHA-256 of it, as panels and browsers show it
 * @param pem the certificate itself
 */
public record ServerCertificate(String subject, String issuer, Instant validUntil, String fingerprint, String pem) {

    static ServerCertificate of(X509Certificate certificate) throws GeneralSecurityException {
        var encoded = certificate.getEncoded();
        return new ServerCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotAfter().toInstant(),
                HexFormat.ofDelimiter(":")
                        .withUpperCase()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded)),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                        + "\n-----END CERTIFICATE-----\n");
    }

    /** The first one of a PEM text. */
    static Optional<ServerCertificate> ofPem(String pem) {
        try {
            return Optional.of(of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Asks a server for it, and tells it nothing; empty if none answers there, or without TLS. */
    static Optional<ServerCertificate> shownBy(String host, int port, Duration patience) {
        var millis = (int) patience.toMillis();
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), millis);
            plain.setSoTimeout(millis);
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new ForLookingAt()}, null);
            try (var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
                socket.startHandshake();
                return Optional.of(of((X509Certificate) socket.getSession().getPeerCertificates()[0]));
            }
        } catch (IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** Takes any: nothing is sent to a server that is only looked at. */
    private static final class ForLookingAt implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {
            // people look at it before it is trusted
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
