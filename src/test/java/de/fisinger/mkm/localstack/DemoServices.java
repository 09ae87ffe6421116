package de.fisinger.mkm.localstack;

import de.fisinger.mkm.localstack.plesk.PleskSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

/**
 * What docker-compose.yml's profile "demo" adds to the portal: the demo's data in its database, the Plesk simulator, and a
 * mail server that keeps what it gets. Settings are those of the portal for its database and key.
 */
public final class DemoServices {

    /** Keeps what has to survive a restart. */
    private static final Path FOLDER = Path.of("/var/lib/mkm-demo");

    /** The network's name of this container; browsers take it for the machine that they run on. */
    private static final String HOST = "plesk.localhost";

    private static final int PLESK_PORT = 8443;

    private DemoServices() {}

    /** Starts it. */
    public static void main(String[] args) throws IOException {
        var key = LocalStack.kept(FOLDER.resolve("plesk.key"), UUID.randomUUID().toString());
        var certificate = new SelfSignedCertificate(FOLDER.resolve("certificate.p12"), HOST);
        new DemoData(
                        setting("MKM_DATABASE_URL"),
                        setting("MKM_DATABASE_USER"),
                        setting("MKM_DATABASE_PASSWORD"),
                        setting("MKM_ENCRYPTION_KEY"))
                .load(HOST, PLESK_PORT, key, certificate.pem());
        var plesk = new PleskSimulator(
                PLESK_PORT, certificate, FOLDER.resolve("state.json"), DemoPlesk.content(key), Duration.ofSeconds(5));
        var mails = new MailCatcher(2525, 8025);
        mails.keepIn(FOLDER.resolve("mails"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            plesk.close();
            mails.close();
        }));
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getenv(name), name + " is not set");
    }
}
