package de.fisinger.mkm.portal;

import de.fisinger.mkm.account.AccountDirectory;
import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.mail.AddressRefusedException;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.process.Fence;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The mail to a reseller that mails to customers could not be delivered for a day; it goes through the provider's server. */
@Component
record GivenUpMail(AccountDirectory accounts, PortalIdentities portals) implements MailContent {

    @Override
    public Set<String> kinds() {
        return Set.of(MailDeliveries.GIVEN_UP);
    }

    @Override
    public Optional<Mail> compose(String kind, long accountId, String messageId, Fence fence) {
        var account = accounts.contact(accountId).orElseThrow();
        if (account.email() == null) {
            throw new AddressRefusedException();
        }
        return Optional.of(new Mail(
                account.email(),
                kind,
                Map.of(
                        "person", account.name(),
                        "link", portals.provider().address() + "/" + MailDeliveries.ADDRESS,
                        "sender", portals.provider().name()),
                messageId));
    }
}
