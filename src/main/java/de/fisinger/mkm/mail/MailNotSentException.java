package de.fisinger.mkm.mail;

import org.springframework.mail.MailException;

/** The mail server didn't take a mail. Says why without the address, because the text reaches logs and incidents. */
public final class MailNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MailNotSentException(MailException cause) {
        super("Der Mailserver nimmt die Mail nicht an: "
                + cause.getMostSpecificCause().getClass().getSimpleName());
    }
}
