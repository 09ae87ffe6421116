package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.Person;
import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells an end customer, in the reseller's name, that somebody may work as them or no longer may.
 *
 * @param kind granted or revoked, as {@link #kindOf} has it
 */
record EndCustomerAccessMail(String kind, AccessLifecycle lifecycle, PortalIdentities portals) implements MailContent {

    static String kindOf(String what) {
        return "service-access-" + what;
    }

    /** Both mails. */
    @Configuration(proxyBeanMethods = false)
    static class Both {

        @Bean
        MailContent accessGrantedMail(AccessLifecycle lifecycle, PortalIdentities portals) {
            return new EndCustomerAccessMail(kindOf("granted"), lifecycle, portals);
        }

        @Bean
        MailContent accessRevokedMail(AccessLifecycle lifecycle, PortalIdentities portals) {
            return new EndCustomerAccessMail(kindOf("revoked"), lifecycle, portals);
        }
    }

    @Override
    public Optional<Mail> compose(long accessId, String messageId) {
        var notice = lifecycle.notice(accessId);
        return Optional.ofNullable(notice.grantor())
                .filter(grantor -> grantor.email() != null)
                .map(grantor -> write(grantor, notice, messageId));
    }

    private Mail write(Person grantor, AccessNotice notice, String messageId) {
        var portal = portals.of(notice.customerAccountId());
        return new Mail(
                String.valueOf(grantor.email()),
                kind + "-customer",
                List.of(
                        grantor.name(),
                        notice.customer().label(),
                        notice.provider().label(),
                        portal.address(),
                        portal.name()),
                messageId,
                notice.customerAccountId());
    }
}
