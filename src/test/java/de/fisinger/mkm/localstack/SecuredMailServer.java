package de.fisinger.mkm.localstack;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail server as a reseller has one: with TLS, a user name and a password, and with senders that it refuses. */
public final class SecuredMailServer implements AutoCloseable {

    /** Mail Username. */
    public static final String USER = "versand";

    /** Mail Passwort. */
    public static final String PASSWORD = "Geheim-4711";

    /** A Mail Absender that isn't allowed. */
    public static final String REFUSED_SENDER = "fremd@anderswo.example";

    private static final String CERTIFICATE = "greenmail.tls.keystore.";

    private final Managers managers = new RefusingManagers();
    private final int port = Ports.free();
    private final String protocol;
    private @Nullable SmtpServer server;

    /**
     * Starts it on the loopback address.
     *
     * @param certificate key store with the certificate for localhost; null: without TLS
     */
    public SecuredMailServer(@Nullable Path certificate) {
        protocol = certificate == null ? ServerSetup.PROTOCOL_SMTP : ServerSetup.PROTOCOL_SMTPS;
        if (certificate != null) {
            System.setProperty(CERTIFICATE + "file", certificate.toString());
            System.setProperty(CERTIFICATE + "password", SelfSignedCertificate.PASSWORD);
            System.setProperty("greenmail.tls.key.password", SelfSignedCertificate.PASSWORD);
        }
        try {
            managers.getUserManager().createUser("versand@msave.example", USER, PASSWORD);
            managers.getUserManager().setAuthRequired(true);
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
        start();
    }

    /** Its port. */
    public int port() {
        return port;
    }

    /** Takes connections, again. */
    public void start() {
        var setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(10_000);
        server = new SmtpServer(setup, managers);
        server.startService();
        try {
            if (!server.waitTillRunning(10_000)) {
                throw new IllegalStateException("the mail server doesn't start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no connections, as a server that is down. */
    public void stop() {
        if (server != null) {
            server.stopService();
        }
    }

    /** What it took, the oldest first. */
    public List<MimeMessage> mails() {
        return managers.getImapHostManager().getAllMessages().stream()
                .map(StoredMessage::getMimeMessage)
                .toList();
    }

    @Override
    public void close() {
        stop();
    }

    private static final class RefusingManagers extends Managers {

        private final SmtpManager refusing = new SmtpManager(getImapHostManager(), getUserManager()) {

            @Override
            public @Nullable String checkSender(SmtpState state, MailAddress sender) {
                return sender.getEmail().equals(REFUSED_SENDER)
                        ? "553 5.7.1 Sender address rejected: not owned by user"
                        : null;
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return refusing;
        }
    }
}
