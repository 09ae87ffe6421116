package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.PortalIdentities;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.process.Fence;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A mail to an end customer whose hosting has used up what it may, or nearly. Nobody is told of what isn't so any more. */
@Component
record HostingUseMail(HostingUses uses, HostingNotices notices, PortalIdentities portals) implements MailContent {

    /** 80 per cent are used. */
    static final String NEARLY_FULL = "hosting-nearly-full";

    /** All is used. */
    static final String FULL = "hosting-full";

    @Override
    public Set<String> kinds() {
        return Set.of(NEARLY_FULL, FULL);
    }

    @Override
    public Optional<Mail> compose(String kind, long hostingId, String messageId, Fence fence) {
        var amounts = uses.remarkable(hostingId);
        if (kind.equals(FULL) && amounts.stream().noneMatch(UseAmount::isFull)) {
            return Optional.empty();
        }
        var words = amounts.stream()
                .map(amount -> amount.name() + ": " + amount.words())
                .collect(Collectors.joining("\n"));
        return words.isEmpty()
                ? Optional.empty()
                : notices.inUse(hostingId).map(hosting -> {
                    var places = hosting.places(portals.of(hosting.accountId()).name());
                    places.put("use", words);
                    return new Mail(hosting.customer().email(), kind, places, messageId, hosting.accountId());
                });
    }
}
