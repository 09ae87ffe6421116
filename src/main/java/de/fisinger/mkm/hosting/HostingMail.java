package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.LinkToken;
import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.process.Fence;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A mail that brings an end customer the one-time link to set the Plesk password, never a password. */
@Component
record HostingMail(HostingNotices notices, PortalIdentities portals) implements MailContent {

    /** The hosting is ready. */
    static final String READY = "hosting-ready";

    /** Somebody asked for a new link. */
    static final String PASSWORD = "plesk-password";

    @Override
    public Set<String> kinds() {
        return Set.of(READY, PASSWORD);
    }

    @Override
    public Optional<Mail> compose(String kind, long hostingId, String messageId, Fence fence) {
        var token = LinkToken.random();
        var expiresAt = Instant.now().plus(PleskPasswords.LIFETIME);
        return fence.call(() -> notices.expectPassword(hostingId, token, expiresAt))
                .map(access -> write(kind, access, token, expiresAt, messageId));
    }

    private Mail write(String kind, PleskAccess access, LinkToken token, Instant expiresAt, String messageId) {
        var customer = access.customer();
        var portal = portals.of(access.accountId());
        return new Mail(
                customer.email(),
                kind,
                Map.of(
                        "person", customer.firstName() + " " + customer.lastName(),
                        "product", access.productName(),
                        "domain", access.domainName(),
                        "systemUser", Objects.requireNonNullElse(access.systemUser(), "–"),
                        "plesk", access.server().panel().toString(),
                        "pleskLogin", access.pleskLogin(),
                        "sender", portal.name(),
                        "link", portal.address() + "/" + PleskPasswords.PATH + "/" + token.text(),
                        "until", Times.minute(expiresAt)),
                messageId,
                access.accountId());
    }
}
