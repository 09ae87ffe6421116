package de.fisinger.mkm.plesk;

import de.fisinger.mkm.secret.EncryptedText;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A web server with Plesk that MKM speaks to. */
@Entity
class PleskServer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;

    private String host;

    private int port;

    @Convert(converter = EncryptedText.class)
    private String secretKey;

    private @Nullable String trustedCertificates;

    private String previewDomain;

    private boolean draining;

    private int setUpMinutes = (int) PleskServerInfo.DEFAULT_PATIENCE.toMinutes();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PleskServer() {}

    PleskServer(
            String name,
            String host,
            int port,
            String secretKey,
            @Nullable String trustedCertificates,
            String previewDomain) {
        this.name = name;
        this.host = host;
        this.port = port;
        this.secretKey = secretKey;
        this.trustedCertificates = trustedCertificates;
        this.previewDomain = previewDomain;
    }

    void changeSecretKey(String secretKey) {
        this.secretKey = secretKey;
    }

    boolean isDraining() {
        return draining;
    }

    void drain(boolean wanted) {
        draining = wanted;
    }

    PleskServerInfo info() {
        return new PleskServerInfo(
                Objects.requireNonNullElse(id, 0L),
                name,
                URI.create("https://%s:%d/".formatted(host, port)),
                previewDomain,
                Duration.ofMinutes(setUpMinutes));
    }

    PleskConnection connection() {
        return new PleskConnection(info(), secretKey, trustedCertificates);
    }
}
