package de.fisinger.mkm.mail;

/** A mail that somebody wants to send again doesn't wait for that; somebody else was faster, as a rule. */
public class MailNotRefusedException extends RuntimeException {

    MailNotRefusedException(long mailId) {
        super("mail %d is not refused".formatted(mailId));
    }
}
