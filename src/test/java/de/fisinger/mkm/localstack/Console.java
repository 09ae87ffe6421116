package de.fisinger.mkm.localstack;

import de.fisinger.mkm.localstack.LocalStack.StackPorts;
import java.io.PrintStream;
import java.time.Duration;

/** What {@code ./run} says to the person in front of it. */
final class Console {

    private static final long START = System.nanoTime();

    private static final PrintStream OUT = System.out;

    private Console() {}

    static void step(String text) {
        OUT.printf("[%3d s] %s%n", Duration.ofNanos(System.nanoTime() - START).toSeconds(), text);
    }

    static void problem(String text) {
        OUT.println("FEHLER: " + text);
    }

    static void ready(StackPorts ports) {
        step("Bereit.");
        OUT.printf(
                """

                  Portal           http://localhost:%d
                  Endkundenportal  http://portal.msave.de.localhost:%d (endkunde)
                  Mails            http://localhost:%d
                  Plesk-Simulator  https://localhost:%d
                  Zeebe            localhost:%d (gRPC)

                  Anmeldung (Passwort = Name): reseller, mitarbeiter, kunde, support, endkunde
                  Beenden mit Strg-C. Der Zustand bleibt in .local/, ./run --reset leert ihn.

                """,
                ports.portal(),
                ports.portal(),
                ports.mailPage(),
                ports.plesk(),
                ports.broker().grpc());
    }
}
