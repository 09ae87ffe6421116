package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.ProvisioningOrder;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.Mails;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail that tells a customer that their hosting is ready. It carries no password. */
@Component
class HostingReadyMail {

    private final Mails mails;
    private final String provider;

    HostingReadyMail(Mails mails, @Value("${mkm.provider-name}") String provider) {
        this.mails = mails;
        this.provider = provider;
    }

    /**
     * Sends it.
     *
     * @param pleskLogin the customer's sign-in name in Plesk
     * @throws de.fisinger.mkm.mail.AddressRefusedException if the customer's address can't be used
     * @throws de.fisinger.mkm.mail.MailNotSentException if the mail server doesn't take it
     */
    void send(ProvisioningOrder order, String pleskLogin) {
        var customer = order.customer();
        mails.send(new Mail(
                customer.email(),
                "hosting-ready",
                List.of(
                        customer.firstName() + " " + customer.lastName(),
                        order.plan().productName(),
                        order.domainName(),
                        order.login(),
                        order.server().panel(),
                        pleskLogin,
                        provider),
                "hosting-%d-%d".formatted(order.hostingId(), order.attempt())));
    }
}
