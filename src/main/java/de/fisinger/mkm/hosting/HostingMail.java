package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.EndCustomerPortals;
import de.fisinger.mkm.account.LinkToken;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailBrand;
import de.fisinger.mkm.mail.MailBrands;
import de.fisinger.mkm.mail.MailContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A mail that brings an end customer the one-time link to set the Plesk password, never a password. */
record HostingMail(String kind, HostingNotices notices, Sources sources) implements MailContent {

    /** The hosting is ready. */
    static final String READY = "hosting-ready";

    /** Somebody asked for a new link. */
    static final String PASSWORD = "plesk-password";

    /** Where portals are and what they are called. */
    record Sources(EndCustomerPortals portals, MailBrands brands, String baseUrl, String provider) {}

    /** Both mails. */
    @Configuration(proxyBeanMethods = false)
    static class Both {

        @Bean
        Sources hostingMailSources(
                EndCustomerPortals portals,
                MailBrands brands,
                @Value("${mkm.base-url}") String baseUrl,
                @Value("${mkm.provider-name}") String provider) {
            return new Sources(portals, brands, baseUrl, provider);
        }

        @Bean
        MailContent hostingReadyMail(HostingNotices notices, Sources sources) {
            return new HostingMail(READY, notices, sources);
        }

        @Bean
        MailContent pleskPasswordMail(HostingNotices notices, Sources sources) {
            return new HostingMail(PASSWORD, notices, sources);
        }
    }

    @Override
    public Optional<Mail> compose(long hostingId, String messageId) {
        var token = LinkToken.random();
        var expiresAt = Instant.now().plus(PleskPasswords.LIFETIME);
        return notices.expectPassword(hostingId, token, expiresAt)
                .map(access -> write(access, token, expiresAt, messageId));
    }

    private Mail write(PleskAccess access, LinkToken token, Instant expiresAt, String messageId) {
        var customer = access.customer();
        var portal = sources.portals().addressOf(access.accountId()).orElse(sources.baseUrl());
        return new Mail(
                customer.email(),
                kind,
                List.of(
                        customer.firstName() + " " + customer.lastName(),
                        access.productName(),
                        access.domainName(),
                        access.systemUser(),
                        access.server().panel(),
                        access.pleskLogin(),
                        sources.brands()
                                .of(access.accountId())
                                .map(MailBrand::name)
                                .orElse(sources.provider()),
                        portal + "/" + PleskPasswords.PATH + "/" + token.text(),
                        Times.minute(expiresAt)),
                messageId,
                access.accountId());
    }
}
