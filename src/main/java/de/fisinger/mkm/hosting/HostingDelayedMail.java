package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The mail to an end customer that setting up a hosting takes longer than usual. */
@Component
record HostingDelayedMail(HostingNotices notices, PortalIdentities portals) implements MailContent {

    static final String KIND = "hosting-delayed";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** Nobody is told of a delay that is over. */
    @Override
    public Optional<Mail> compose(String kind, long hostingId, String messageId) {
        return notices.delayed(hostingId)
                .map(delayed -> new Mail(
                        delayed.customer().email(),
                        KIND,
                        Map.of(
                                "person",
                                delayed.customer().firstName() + " "
                                        + delayed.customer().lastName(),
                                "product",
                                delayed.productName(),
                                "domain",
                                delayed.domainName(),
                                "sender",
                                portals.of(delayed.accountId()).name()),
                        messageId,
                        delayed.accountId()));
    }
}
