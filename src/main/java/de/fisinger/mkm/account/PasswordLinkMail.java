package de.fisinger.mkm.account;

import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.Mails;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The invitation, or the mail after "Passwort vergessen". */
@Component
class PasswordLinkMail {

    private final Mails mails;
    private final Accounts accounts;
    private final String portal;

    PasswordLinkMail(Mails mails, Accounts accounts, @Value("${mkm.base-url}") String portal) {
        this.mails = mails;
        this.accounts = accounts;
        this.portal = portal;
    }

    void send(User user, LinkToken token, Instant expiresAt) {
        var account = accounts.findById(user.accountId()).orElseThrow();
        mails.send(new Mail(
                user.email(),
                user.isInvited() ? "invitation" : "forgotten-password",
                List.of(
                        user.displayName(),
                        user.userName(),
                        portal + "/passwort/" + token.text(),
                        Times.minute(expiresAt),
                        account.name()),
                UUID.randomUUID().toString()));
    }
}
