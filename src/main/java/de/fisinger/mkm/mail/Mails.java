package de.fisinger.mkm.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends mails: under an account's brand and through its own server where it has one, else through the provider's. Who
 * calls it tries again; nothing is kept here.
 */
@Component
public class Mails {

    private final JavaMailSender providersServer;
    private final AccountServers servers;
    private final MailBrands brands;
    private final MessageSource texts;
    private final MailSettings settings;

    Mails(
            JavaMailSender providersServer,
            AccountServers servers,
            MailBrands brands,
            MessageSource texts,
            MailSettings settings) {
        this.providersServer = providersServer;
        this.servers = servers;
        this.brands = brands;
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * Sends a mail.
     *
     * @throws AddressRefusedException if the address can't be used: trying again is of no use
     * @throws MailNotSentException if the mail server doesn't take it
     */
    public void send(Mail mail) {
        send(mail, Optional.ofNullable(mail.endCustomersOf()).flatMap(brands::of));
    }

    /**
     * Sends a mail under a brand that need not be stored, such as one that is being tried.
     *
     * @throws AddressRefusedException if the address can't be used: trying again is of no use
     * @throws MailNotSentException if the mail server doesn't take it
     */
    public void send(Mail mail, Optional<MailBrand> brand) {
        var own = brand.map(MailBrand::server);
        try {
            own.map(servers::connect)
                    .orElse(providersServer)
                    .send(message -> write(message, mail, brand.orElse(null), own.map(MailServer::sender)));
        } catch (MailException e) {
            var problem = MailProblem.of(e);
            throw problem.kind() == MailProblem.Kind.RECIPIENT
                    ? new AddressRefusedException()
                    : new MailNotSentException(problem, own.isPresent());
        }
    }

    private void write(MimeMessage message, Mail mail, @Nullable MailBrand brand, Optional<String> ownSender)
            throws MessagingException, UnsupportedEncodingException {
        var sender = ownSender.orElse(settings.sender());
        var text = text(mail, "text");
        var helper = new MimeMessageHelper(message, brand != null, "UTF-8");
        if (brand == null) {
            helper.setFrom(sender);
            helper.setText(text);
        } else {
            helper.setFrom(sender, brand.shownSender());
            helper.setText(BrandedText.plain(text, brand), BrandedText.html(text, brand));
        }
        helper.setTo(mail.to());
        helper.setSubject(text(mail, "subject"));
        message.setHeader("Message-ID", "<" + mail.messageId() + "@" + sender.substring(sender.indexOf('@') + 1) + ">");
    }

    private String text(Mail mail, String part) {
        return texts.getMessage(
                "mail." + mail.text() + "." + part, mail.values().toArray(), Locale.GERMAN);
    }
}
