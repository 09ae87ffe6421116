package de.fisinger.mkm.mail;

/** A mail that somebody wants to send again doesn't wait for that; somebody else was faster, as a rule. */
public class MailNotRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MailNotRefusedException(long mailId) {
        super("mail %d is not refused".formatted(mailId));
    }
}
