package de.fisinger.mkm.mail;

/**
 * A mail server that takes mails by SMTP (handbook: MKM – Portal Template, E-Mail Einstellungen).
 *
 * @param host Mail Host
 * @param port its port
 * @param encryption how the connection is protected
 * @param userName Mail Username; empty: no authentication
 * @param password Mail Passwort
 * @param sender Mail Absender
 */
public record MailServer(
        String host, int port, Encryption encryption, String userName, String password, String sender) {

    /** How a connection is protected. */
    public enum Encryption {
        /** Begins in the clear and is encrypted before anything else is said; refused by a server that can't. */
        STARTTLS,
        /** Encrypted from the beginning. */
        TLS,
        /** Not at all. */
        NONE
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "MailServer[%s:%d, %s]".formatted(host, port, encryption);
    }
}
