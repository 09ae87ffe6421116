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
import java.util.Optional;
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

    /** For JPA, and for one that is about to be {@linkplain #change made}. */
    @SuppressWarnings("NullAway.Init") // change() sets all
    protected PleskServer() {}

    /** Changes how it is reached. An empty key leaves the stored one. */
    void change(ServerData data, @Nullable String trusted) {
        name = data.name();
        host = data.host();
        port = Objects.requireNonNull(data.port());
        if (!data.secretKey().isEmpty()) {
            secretKey = data.secretKey();
        }
        previewDomain = data.previewDomain();
        setUpMinutes = Objects.requireNonNull(data.setUpMinutes());
        trustedCertificates = trusted;
    }

    /** Whether its stored key belongs to what somebody entered. */
    boolean isAt(ServerData data) {
        return host.equals(data.host()) && Objects.equals(port, data.port());
    }

    ServerSettings settings() {
        return new ServerSettings(
                Objects.requireNonNull(id),
                version,
                new ServerData(name, host, port, "", previewDomain, setUpMinutes),
                Optional.ofNullable(trustedCertificates)
                        .flatMap(ServerCertificate::ofPem)
                        .orElse(null));
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
