package de.fisinger.mkm.account;

import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailRequest;
import de.fisinger.mkm.process.Fence;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells a user's former address that mails go to another from now on: whoever took the access over would not. */
@Component
record EmailChanges(
        FormerEmailRepository formers,
        UserRepository users,
        AccountRepository accounts,
        PortalIdentities portals,
        MailDeliveries deliveries)
        implements MailContent {

    private static final String KIND = "email-changed";

    /** Asks for the mail, with the transaction that changes the address. */
    void tell(User user, String address) {
        var former = formers.save(new FormerEmail(user.id(), address));
        deliveries.request(
                new MailRequest(KIND, former.id(), KIND + "-" + former.id(), user.words(), user.customerId()));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Set<String> texts() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Mail> compose(String kind, long formerId, String messageId, Fence fence) {
        return formers.findById(formerId)
                .flatMap(former ->
                        users.findById(former.userId()).map(user -> write(user, former.address(), messageId)));
    }

    private Mail write(User user, String address, String messageId) {
        var account = accounts.findById(user.accountId()).orElseThrow();
        var isEndCustomer = user.role() == Role.END_CUSTOMER;
        var portal = portals.of(account.id(), isEndCustomer);
        return new Mail(
                address,
                KIND,
                Map.of(
                        "person", user.displayName(),
                        "userName", user.userName(),
                        "portal", portal.address(),
                        "account", account.name()),
                messageId,
                isEndCustomer ? account.id() : null);
    }
}
