package de.fisinger.mkm.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a server didn't take a mail (RFC 5321, reply codes).
 *
 * @param kind what failed
 * @param answer the server's own words, or those of the connection; they may hold addresses, so they belong into no log
 */
public record MailProblem(Kind kind, String answer) {

    /** What failed. */
    public enum Kind {
        /** User name or password. */
        AUTHENTICATION(true),
        /** The sender's address. */
        SENDER(true),
        /** The recipient's address. */
        RECIPIENT(true),
        /** The recipient's address has letters beyond ASCII before the @, and the server doesn't take such ones. */
        LETTERS(true),
        /** There is no host of that name. */
        HOST(false),
        /** Nobody listens there, or nobody answers in time. */
        CONNECTION(false),
        /** The encryption: its certificate, or the server offers none. */
        ENCRYPTION(true),
        /** The host is in the provider's own network. */
        INTERNAL_HOST(true),
        /** The server says later. */
        LATER(false),
        /** The server says no. */
        REFUSED(true);

        private final boolean isFinal;

        Kind(boolean isFinal) {
            this.isFinal = isFinal;
        }

        /** Whether trying again is of no use before something was changed. */
        public boolean isFinal() {
            return isFinal;
        }
    }

    static MailProblem of(MailException failure) {
        var causes = causes(failure);
        var told = causes.stream()
                .filter(MessagingException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((_, deeper) -> deeper)
                .orElse("");
        return new MailProblem(kind(causes, told.toLowerCase(Locale.ROOT)), told.strip());
    }

    private static List<Throwable> causes(Throwable failure) {
        var all = new ArrayList<Throwable>();
        collect(failure, all);
        return all;
    }

    private static void collect(Throwable failure, List<Throwable> all) {
        if (all.contains(failure)) {
            return;
        }
        all.add(failure);
        if (failure instanceof MailSendException sending) {
            List.of(sending.getMessageExceptions()).forEach(cause -> collect(cause, all));
        }
        if (failure instanceof MessagingException chained && chained.getNextException() != null) {
            collect(chained.getNextException(), all);
        }
        if (failure.getCause() != null) {
            collect(failure.getCause(), all);
        }
    }

    private static Kind kind(List<Throwable> causes, String told) {
        if (has(causes, AuthenticationFailedException.class)) {
            return authentication(told);
        }
        if (has(causes, UnknownHostException.class)) {
            return Kind.HOST;
        }
        if (isEncryption(causes, told)) {
            return Kind.ENCRYPTION;
        }
        if (has(causes, ConnectException.class) || has(causes, SocketTimeoutException.class)) {
            return Kind.CONNECTION;
        }
        // one refusal is told by several exceptions, of which the more exact one counts
        var answered = causes.stream().map(MailProblem::answered).toList();
        return Stream.of(Kind.LATER, Kind.SENDER, Kind.RECIPIENT, Kind.REFUSED)
                .filter(answered::contains)
                .findFirst()
                .orElse(Kind.CONNECTION);
    }

    /**
     * The library tells every end of an AUTH so: the server's no, an AUTH that server and settings have no way for, and a
     * connection that was cut meanwhile, of which it has no answer.
     */
    private static Kind authentication(String told) {
        if (told.startsWith("4")) {
            // RFC 4954: 454 is a server that can't check at present
            return Kind.LATER;
        }
        return told.startsWith("5") || told.contains("mechanism") || told.contains("no password")
                ? Kind.AUTHENTICATION
                : Kind.CONNECTION;
    }

    /** What only other settings or another certificate mend; a connection that is cut in the handshake is none of it. */
    private static boolean isEncryption(List<Throwable> causes, String told) {
        return told.contains("starttls")
                || has(causes, CertificateException.class)
                || has(causes, SSLPeerUnverifiedException.class)
                || causes.stream()
                        .anyMatch(cause -> cause instanceof SSLException
                                && String.valueOf(cause.getMessage()).contains("unrecognized SSL message"));
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static Kind answered(Throwable cause) {
        return switch (cause) {
            case SMTPSenderFailedException sender -> sender.getReturnCode() < 500 ? Kind.LATER : Kind.SENDER;
            case SMTPAddressFailedException address -> address.getReturnCode() < 500 ? Kind.LATER : Kind.RECIPIENT;
            case SMTPSendFailedException sending when sending.getReturnCode() < 500 -> Kind.LATER;
            case SMTPSendFailedException sending ->
                sending.getInvalidAddresses() != null && sending.getInvalidAddresses().length > 0
                        ? Kind.RECIPIENT
                        : Kind.REFUSED;
            case SendFailedException sending
            when sending.getInvalidAddresses() != null && sending.getInvalidAddresses().length > 0 -> Kind.RECIPIENT;
            default -> Kind.CONNECTION;
        };
    }
}
