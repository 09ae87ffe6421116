package de.fisinger.mkm.mail;

import jakarta.mail.SendFailedException;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mails through the provider's server. Who calls it tries again; nothing is kept here. */
@Component
public class Mails {

    private final JavaMailSender server;
    private final MessageSource texts;
    private final String sender;

    Mails(JavaMailSender server, MessageSource texts, @Value("${mkm.mail-sender}") String sender) {
        this.server = server;
        this.texts = texts;
        this.sender = sender;
    }

    /**
     * Sends a mail.
     *
     * @throws AddressRefusedException if the address can't be used: trying again is of no use
     * @throws MailNotSentException if the mail server doesn't take it now
     */
    public void send(Mail mail) {
        try {
            server.send(message -> {
                var text = new MimeMessageHelper(message, "UTF-8");
                text.setFrom(sender);
                text.setTo(mail.to());
                text.setSubject(text(mail, "subject"));
                text.setText(text(mail, "text"));
                message.setHeader("Message-ID", "<" + mail.messageId() + "@mkm>");
            });
        } catch (MailParseException | MailPreparationException e) {
            throw new AddressRefusedException();
        } catch (MailSendException e) {
            throw isAddressRefused(e) ? new AddressRefusedException() : new MailNotSentException(e);
        } catch (MailException e) {
            throw new MailNotSentException(e);
        }
    }

    private String text(Mail mail, String part) {
        return texts.getMessage(
                "mail." + mail.text() + "." + part, mail.values().toArray(), Locale.GERMAN);
    }

    private static boolean isAddressRefused(MailSendException e) {
        return Stream.of(e.getMessageExceptions())
                .anyMatch(cause -> cause instanceof SendFailedException refusal
                        && refusal.getInvalidAddresses() != null
                        && refusal.getInvalidAddresses().length > 0);
    }
}
