package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.AccountContact;
import de.fisinger.mkm.account.Person;
import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.mail.AddressRefusedException;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells one side of a service access that somebody may work as somebody else, or no longer may. An end customer hears it in
 * the reseller's name.
 *
 * @param news what happened
 * @param side who is told
 * @param sources what it is written from
 */
record AccessMail(News news, Side side, Sources sources) implements MailContent {

    /** What happened. */
    enum News {
        GRANTED("granted"),
        REVOKED("revoked");

        private final String word;

        News(String word) {
            this.word = word;
        }
    }

    /** Who is told. */
    enum Side {
        CUSTOMER("customer"),
        PROVIDER("provider");

        private final String word;

        Side(String word) {
            this.word = word;
        }
    }

    record Sources(AccessNotices notices, PortalIdentities portals, String baseUrl, String provider) {}

    /** One for each. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        Sources accessMailSources(
                AccessNotices notices,
                PortalIdentities portals,
                @Value("${mkm.base-url}") String baseUrl,
                @Value("${mkm.provider-name}") String provider) {
            return new Sources(notices, portals, baseUrl, provider);
        }

        @Bean
        MailContent accessGrantedToCustomer(Sources sources) {
            return new AccessMail(News.GRANTED, Side.CUSTOMER, sources);
        }

        @Bean
        MailContent accessGrantedToProvider(Sources sources) {
            return new AccessMail(News.GRANTED, Side.PROVIDER, sources);
        }

        @Bean
        MailContent accessRevokedToCustomer(Sources sources) {
            return new AccessMail(News.REVOKED, Side.CUSTOMER, sources);
        }

        @Bean
        MailContent accessRevokedToProvider(Sources sources) {
            return new AccessMail(News.REVOKED, Side.PROVIDER, sources);
        }
    }

    static String kind(News news, Side side) {
        return "service-access-%s-%s".formatted(news.word, side.word);
    }

    @Override
    public String kind() {
        return kind(news, side);
    }

    @Override
    public Optional<Mail> compose(long accessId, String messageId) {
        var notice = sources.notices().notice(accessId);
        if (news == News.GRANTED && !notice.isActive()) {
            // it has ended meanwhile, of which there is another mail
            return Optional.empty();
        }
        return Optional.of(
                side == Side.CUSTOMER
                        ? write(notice.grantor(), notice.customer(), notice, messageId)
                        : write(notice.activator(), notice.provider(), notice, messageId));
    }

    private Mail write(@Nullable Person person, AccountContact account, AccessNotice notice, String messageId) {
        var address = person == null || person.email() == null ? account.email() : person.email();
        if (address == null) {
            throw new AddressRefusedException();
        }
        var isEndCustomer = person != null && person.endCustomer();
        var portal = sources.portals().of(notice.customerAccountId());
        return new Mail(
                address,
                kind(),
                Map.of(
                        "person", person == null ? account.name() : person.name(),
                        "customer", notice.customer().label(),
                        "provider", notice.provider().label(),
                        "portal", isEndCustomer ? portal.address() : sources.baseUrl(),
                        "sender", isEndCustomer ? portal.name() : sources.provider()),
                messageId,
                isEndCustomer ? notice.customerAccountId() : null);
    }
}
