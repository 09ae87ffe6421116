package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.ProvisioningOrder;
import jakarta.mail.MessagingException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail that tells a customer that their hosting is ready. It carries no password. */
@Component
class HostingReadyMail {

    private final JavaMailSender mails;
    private final MessageSource texts;
    private final String sender;
    private final String provider;

    HostingReadyMail(
            JavaMailSender mails,
            MessageSource texts,
            @Value("${mkm.mail-sender}") String sender,
            @Value("${mkm.provider-name}") String provider) {
        this.mails = mails;
        this.texts = texts;
        this.sender = sender;
        this.provider = provider;
    }

    /**
     * Sends it. A repeat carries the same Message-ID, so that mail programs show it once.
     *
     * @param pleskLogin the customer's sign-in name in Plesk
     * @throws org.springframework.mail.MailException if the mail server doesn't take it
     */
    void send(ProvisioningOrder order, String pleskLogin) {
        var customer = order.customer();
        var values = new Object[] {
            customer.firstName() + " " + customer.lastName(),
            order.plan().productName(),
            order.domainName(),
            order.login(),
            order.server().panel(),
            pleskLogin,
            provider
        };
        mails.send(message -> {
            var mail = new MimeMessageHelper(message, "UTF-8");
            mail.setFrom(sender);
            mail.setTo(customer.email());
            mail.setSubject(text("mail.hosting-ready.subject", values));
            mail.setText(text("mail.hosting-ready.text", values));
            setMessageId(message, order);
        });
    }

    private static void setMessageId(jakarta.mail.internet.MimeMessage message, ProvisioningOrder order)
            throws MessagingException {
        message.setHeader("Message-ID", "<hosting-%d-%d@mkm>".formatted(order.hostingId(), order.attempt()));
    }

    private String text(String key, Object[] values) {
        return texts.getMessage(key, values, Locale.GERMAN);
    }
}
