package de.fisinger.mkm.serviceaccess.workers;

import de.fisinger.mkm.account.AccountContact;
import de.fisinger.mkm.account.Person;
import de.fisinger.mkm.mail.AddressRefusedException;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.Mails;
import de.fisinger.mkm.serviceaccess.AccessLifecycle;
import de.fisinger.mkm.serviceaccess.AccessNotice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mails to the two sides of a service access. An address that can't be used keeps nobody else from being told. */
@Component
class AccessMails {

    private static final Logger LOG = LoggerFactory.getLogger(AccessMails.class);

    private final Mails mails;

    private final String portal;

    private final String provider;

    private final AccessLifecycle lifecycle;

    AccessMails(
            Mails mails,
            AccessLifecycle lifecycle,
            @Value("${mkm.base-url}") String portal,
            @Value("${mkm.provider-name}") String provider) {
        this.lifecycle = lifecycle;
        this.mails = mails;
        this.portal = portal;
        this.provider = provider;
    }

    /**
     * Sends them; an end customer gets the reseller's, by a delivery of its own.
     *
     * @param what granted or revoked
     * @throws de.fisinger.mkm.mail.MailNotSentException if the mail server doesn't take one
     */
    void send(String what, AccessNotice notice) {
        var grantor = notice.grantor();
        if (grantor != null && grantor.endCustomer()) {
            lifecycle.tellEndCustomer(what, notice);
        } else {
            send(what, "customer", grantor, notice.customer(), notice);
        }
        send(what, "provider", notice.activator(), notice.provider(), notice);
    }

    private void send(String what, String side, @Nullable Person person, AccountContact account, AccessNotice notice) {
        var address = person == null || person.email() == null ? account.email() : person.email();
        if (address == null) {
            LOG.warn("Nobody of {} to tell of service access {}", side, notice.accessId());
            return;
        }
        try {
            mails.send(new Mail(
                    address,
                    "service-access-%s-%s".formatted(what, side),
                    List.of(
                            person == null ? account.name() : person.name(),
                            notice.customer().label(),
                            notice.provider().label(),
                            portal,
                            provider),
                    "service-access-%d-%s-%s".formatted(notice.accessId(), what, side)));
        } catch (AddressRefusedException e) {
            LOG.warn("No mail to {} of service access {}: {}", side, notice.accessId(), e.getMessage());
        }
    }
}
