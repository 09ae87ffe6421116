package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A mail to an end customer about how a hosting stands. Nobody is told of what isn't so any more. */
@Component
record HostingStateMail(HostingNotices notices, PortalIdentities portals) implements MailContent {

    /** Setting up takes longer than usual. */
    static final String DELAYED = "hosting-delayed";

    /** It ends soon. */
    static final String ENDS = "hosting-ends";

    @Override
    public Set<String> kinds() {
        return Set.of(DELAYED, ENDS);
    }

    /** A delay is about a hosting, an end about its termination. */
    @Override
    public Optional<Mail> compose(String kind, long subjectId, String messageId) {
        var told = kind.equals(DELAYED) ? notices.delayed(subjectId) : notices.ending(subjectId);
        return told.map(hosting -> new Mail(
                hosting.customer().email(),
                kind,
                hosting.places(portals.of(hosting.accountId()).name()),
                messageId,
                hosting.accountId()));
    }
}
