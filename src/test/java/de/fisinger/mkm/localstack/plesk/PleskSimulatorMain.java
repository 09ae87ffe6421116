package de.fisinger.mkm.localstack.plesk;

import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.SelfSignedCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The simulator as a program: port, directory for state and certificate, seconds a set-up takes; the key in MKM_PLESK_KEY. */
public final class PleskSimulatorMain {

    private PleskSimulatorMain() {}

    /** Starts it. */
    public static void main(String[] args) throws IOException {
        var directory = Path.of(args[1]);
        var simulator = new PleskSimulator(
                Integer.parseInt(args[0]),
                new SelfSignedCertificate(directory.resolve("certificate.p12")),
                directory.resolve("state.json"),
                DemoPlesk.content(System.getenv("MKM_PLESK_KEY")),
                Duration.ofSeconds(Long.parseLong(args[2])));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
    }
}
