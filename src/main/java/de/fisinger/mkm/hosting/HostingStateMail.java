package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.process.Fence;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A mail to an end customer about how a hosting stands. Nobody is told of what isn't so any more. */
@Component
record HostingStateMail(HostingNotices notices, PortalIdentities portals) implements MailContent {

    /** Setting up takes longer than usual. */
    static final String DELAYED = "hosting-delayed";

    /** It is ready, and opened in Plesk by the reseller alone: its login there isn't the customer's own. */
    static final String READY_WITHOUT_LOGIN = "hosting-ready-without-login";

    /** It ends soon. */
    static final String ENDS = "hosting-ends";

    @Override
    public Set<String> kinds() {
        return Set.of(DELAYED, READY_WITHOUT_LOGIN, ENDS);
    }

    /** An end is about a termination, all others about a hosting. */
    @Override
    public Optional<Mail> compose(String kind, long subjectId, String messageId, Fence fence) {
        var told = switch (kind) {
            case DELAYED -> notices.delayed(subjectId);
            case READY_WITHOUT_LOGIN -> notices.inUse(subjectId);
            default -> notices.ending(subjectId);
        };
        return told.map(hosting -> new Mail(
                hosting.customer().email(),
                kind,
                hosting.places(portals.of(hosting.accountId()).name()),
                messageId,
                hosting.accountId()));
    }
}
