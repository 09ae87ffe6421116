package de.fisinger.mkm.account;

import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.process.Fence;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The invitation, or the mail after "Passwort vergessen". Each try makes a new link, whose secret is stored nowhere but as
 * a hash.
 */
@Component
record PasswordLinkMail(UserRepository users, AccountRepository accounts, PortalIdentities portals)
        implements MailContent {

    static final String KIND = "password-link";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Set<String> texts() {
        return Set.of("invitation", "forgotten-password");
    }

    @Override
    public Optional<Mail> compose(String kind, long userId, String messageId, Fence fence) {
        var token = LinkToken.random();
        var expiresAt = Instant.now().plus(PasswordLinks.LIFETIME);
        var owner = fence.call(() -> {
            var found = users.lock(userId).filter(User::takesLinks);
            found.ifPresent(user -> user.expect(token, expiresAt));
            return found;
        });
        return owner.map(user -> write(user, token, expiresAt, messageId));
    }

    private Mail write(User user, LinkToken token, Instant expiresAt, String messageId) {
        var account = accounts.findById(user.accountId()).orElseThrow();
        var isEndCustomer = user.role() == Role.END_CUSTOMER;
        var portal = portals.of(account.id(), isEndCustomer);
        return new Mail(
                user.email(),
                user.isInvited() ? "invitation" : "forgotten-password",
                Map.of(
                        "person", user.displayName(),
                        "userName", user.userName(),
                        "link", portal.address() + "/passwort/" + token.text(),
                        "until", Times.minute(expiresAt),
                        "account", account.name()),
                messageId,
                isEndCustomer ? account.id() : null);
    }
}
