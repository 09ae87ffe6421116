package de.fisinger.mkm.mail;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;
import org.springframework.stereotype.Component;

/**
 * Connections to the mail servers that accounts name. They come from people outside, so they lead nowhere into the
 * provider's own network, unless the settings say that this is no danger.
 */
@Component
class AccountServers {

    private static final String TIMEOUT_MILLIS = "10000";

    /**
     * Addresses that lead out. Beyond what the library takes for internal: this network, shared by providers (RFC 6598),
     * protocol assignments, benchmarks, documentation, multicast, reserved, discarded, and IPv6 ranges that carry an IPv4
     * address, by tunnels as well (IANA, special-purpose address registries).
     */
    static final InetAddressMatcher OUTSIDE = InetAddressMatchers.matchExternal()
            .excludeAddresses(List.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "198.18.0.0/15",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "::/96",
                    "100::/64",
                    "100:0:0:1::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "2002::/16",
                    "fec0::/10",
                    "ff00::/8"))
            .build();

    private final boolean internalServers;
    private final @Nullable SSLSocketFactory sockets;

    AccountServers(MailSettings settings) throws GeneralSecurityException, java.io.IOException {
        this.internalServers = settings.internalServers();
        var trusted = settings.trustedCertificates();
        this.sockets = trusted == null || trusted.isBlank() ? null : trusting(trusted);
    }

    /**
     * Prepares a connection.
     *
     * @throws MailNotSentException if the host is in the provider's own network
     */
    JavaMailSenderImpl connect(MailServer server) {
        requireOutside(server.host());
        var sender = new JavaMailSenderImpl();
        var protocol = server.encryption() == MailServer.Encryption.TLS ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        sender.setHost(server.host());
        sender.setPort(server.port());
        if (!server.userName().isEmpty()) {
            sender.setUsername(server.userName());
            sender.setPassword(server.password());
        }
        sender.setJavaMailProperties(properties("mail." + protocol + ".", server));
        return sender;
    }

    private Properties properties(String prefix, MailServer server) {
        var properties = new Properties();
        properties.setProperty(
                prefix + "auth", String.valueOf(!server.userName().isEmpty()));
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        if (server.encryption() != MailServer.Encryption.NONE) {
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
            if (sockets != null) {
                properties.put(prefix + "ssl.socketFactory", sockets);
            }
        }
        if (server.encryption() == MailServer.Encryption.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }

    private void requireOutside(String host) {
        if (internalServers) {
            return;
        }
        try {
            if (Arrays.stream(InetAddress.getAllByName(host)).anyMatch(address -> !OUTSIDE.matches(address))) {
                throw new MailNotSentException(new MailProblem(MailProblem.Kind.INTERNAL_HOST, ""), true);
            }
        } catch (UnknownHostException e) {
            throw new MailNotSentException(new MailProblem(MailProblem.Kind.HOST, host), true);
        }
    }

    private static SSLSocketFactory trusting(String pem) throws GeneralSecurityException, java.io.IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        for (var certificate : certificates) {
            store.setCertificateEntry("trusted-" + store.size(), certificate);
        }
        for (var authority : authorities().getAcceptedIssuers()) {
            store.setCertificateEntry("authority-" + store.size(), authority);
        }
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers(store), null);
        return context.getSocketFactory();
    }

    /** Java's own. */
    private static X509TrustManager authorities() throws GeneralSecurityException {
        return Stream.of(managers(null))
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
