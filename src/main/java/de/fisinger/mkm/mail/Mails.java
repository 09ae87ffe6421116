package de.fisinger.mkm.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends mails: under an account's brand and through its own server where it has one, else through the provider's. Who
 * calls it tries again; nothing is kept here.
 */
@Component
public class Mails {

    private final JavaMailSenderImpl providersServer;
    private final AccountServers servers;
    private final InternationalMail international;
    private final MailBrands brands;
    private final MailTexts texts;
    private final MailSettings settings;

    Mails(
            JavaMailSenderImpl providersServer,
            AccountServers servers,
            InternationalMail international,
            MailBrands brands,
            MailTexts texts,
            MailSettings settings) {
        this.providersServer = providersServer;
        this.servers = servers;
        this.international = international;
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
     * @throws MailNotSentException if the mail server doesn't take it, or the sender's address can't be used
     */
    public void send(Mail mail, Optional<MailBrand> brand) {
        var own = brand.map(MailBrand::server);
        var to = address(mail.to(), AddressRefusedException::new);
        var from = address(
                own.map(MailServer::sender).orElse(settings.sender()),
                () -> new MailNotSentException(new MailProblem(MailProblem.Kind.SENDER, ""), own.isPresent()));
        var look = brand.orElse(MailBrand.PROVIDER);
        var text = texts.of(mail, look);
        try {
            serverFor(from, to, own).send(message -> write(message, mail.messageId(), from, to, text, look));
        } catch (MailSendException | MailAuthenticationException e) {
            var problem = MailProblem.of(e);
            throw problem.kind() == MailProblem.Kind.RECIPIENT
                    ? new AddressRefusedException()
                    : new MailNotSentException(problem, own.isPresent());
        }
    }

    private JavaMailSenderImpl serverFor(InternetAddress from, InternetAddress to, Optional<MailServer> own) {
        var server = own.map(servers::connect).orElse(providersServer);
        if (!MailAddress.isInternational(from) && !MailAddress.isInternational(to)) {
            return server;
        }
        if (international.isTakenBy(server)) {
            return international.international(server);
        }
        throw MailAddress.isInternational(to)
                ? new AddressRefusedException(MailProblem.Kind.LETTERS)
                : new MailNotSentException(new MailProblem(MailProblem.Kind.SENDER, ""), own.isPresent());
    }

    private static InternetAddress address(String text, Supplier<RuntimeException> unusable) {
        try {
            return MailAddress.of(text);
        } catch (AddressException e) {
            throw unusable.get();
        }
    }

    private static void write(
            MimeMessage message,
            String messageId,
            InternetAddress from,
            InternetAddress to,
            MailTexts.Text text,
            MailBrand brand)
            throws MessagingException, UnsupportedEncodingException {
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(from.getAddress(), brand.shownSender());
        helper.setText(text.plain(), text.html());
        if (brand.logo() != null) {
            helper.addInline(BrandedText.LOGO, brand.logo(), "image/png");
        }
        helper.setTo(to);
        helper.setSubject(text.subject());
        var sender = from.getAddress();
        message.setHeader("Message-ID", "<" + messageId + "@" + sender.substring(sender.indexOf('@') + 1) + ">");
    }
}
