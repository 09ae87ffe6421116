package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.AccountContact;
import de.fisinger.mkm.account.Person;
import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.mail.AddressRefusedException;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.process.Fence;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells both sides of a service access that somebody may work as somebody else, or no longer may. An end customer hears it
 * in the reseller's name.
 */
@Component
record AccessMail(AccessNotices notices, PortalIdentities portals) implements MailContent {

    /** The mails there are: what happened, and who is told. */
    enum Kind {
        GRANTED_CUSTOMER,
        GRANTED_PROVIDER,
        REVOKED_CUSTOMER,
        REVOKED_PROVIDER;

        String text() {
            return "service-access-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isGranted() {
            return this == GRANTED_CUSTOMER || this == GRANTED_PROVIDER;
        }

        boolean isForCustomer() {
            return this == GRANTED_CUSTOMER || this == REVOKED_CUSTOMER;
        }
    }

    @Override
    public Set<String> kinds() {
        return Stream.of(Kind.values()).map(Kind::text).collect(Collectors.toSet());
    }

    @Override
    public Optional<Mail> compose(String kind, long accessId, String messageId, Fence fence) {
        var notice = notices.notice(accessId);
        var mail = Stream.of(Kind.values())
                .filter(each -> each.text().equals(kind))
                .findFirst()
                .orElseThrow();
        if (mail.isGranted() && !notice.isActive()) {
            return Optional.empty(); // it has ended meanwhile, of which there is another mail
        }
        return Optional.of(
                mail.isForCustomer()
                        ? write(kind, notice.grantor(), notice.customer(), notice, messageId)
                        : write(kind, notice.activator(), notice.provider(), notice, messageId));
    }

    private Mail write(
            String kind, @Nullable Person person, AccountContact account, AccessNotice notice, String messageId) {
        var address = person == null || person.email() == null ? account.email() : person.email();
        if (address == null) {
            throw new AddressRefusedException();
        }
        var isEndCustomer = person != null && person.endCustomer();
        var portal = portals.of(notice.customerAccountId(), isEndCustomer);
        return new Mail(
                address,
                kind,
                Map.of(
                        "person", person == null ? account.name() : person.name(),
                        "customer", notice.customer().label(),
                        "provider", notice.provider().label(),
                        "portal", portal.address(),
                        "sender", portal.name()),
                messageId,
                isEndCustomer ? notice.customerAccountId() : null);
    }
}
