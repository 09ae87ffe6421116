package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The mail to an end customer that a hosting ends soon. */
@Component
record TerminationMail(HostingNotices notices, PortalIdentities portals) implements MailContent {

    static final String KIND = "hosting-ends";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** Nobody is told of an end that was revoked. */
    @Override
    public Optional<Mail> compose(String kind, long changeId, String messageId) {
        return notices.ending(changeId)
                .map(ending -> new Mail(
                        ending.customer().email(),
                        KIND,
                        Map.of(
                                "person",
                                ending.customer().firstName() + " "
                                        + ending.customer().lastName(),
                                "product",
                                ending.productName(),
                                "domain",
                                ending.domainName(),
                                "until",
                                Times.lastDayBefore(ending.at()),
                                "sender",
                                portals.of(ending.accountId()).name()),
                        messageId,
                        ending.accountId()));
    }
}
