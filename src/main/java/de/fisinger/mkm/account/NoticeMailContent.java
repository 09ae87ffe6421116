package de.fisinger.mkm.account;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.mail.AddressRefusedException;
import de.fisinger.mkm.mail.Mail;
import de.fisinger.mkm.mail.MailContent;
import de.fisinger.mkm.notification.NotificationItem;
import de.fisinger.mkm.notification.Notifications;
import de.fisinger.mkm.process.Fence;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The mail about what stands under the bell. */
@Component
record NoticeMailContent(
        NoticeMailRepository wanted,
        UserRepository users,
        AccountRepository accounts,
        Notifications notifications,
        PortalIdentities portals)
        implements MailContent {

    static final String KIND = "notifications";

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Mail> compose(String kind, long userId, String messageId, Fence fence) {
        return wanted.findByUserId(userId)
                .flatMap(mail -> users.findById(userId)
                        .flatMap(user -> Optional.of(lines(user, mail))
                                .filter(lines -> !lines.isEmpty())
                                .map(lines -> write(user, lines, messageId))));
    }

    private String lines(User user, NoticeMail mail) {
        return notifications.between(NoticeMails.customerOf(user), mail.fromId(), mail.untilId()).stream()
                .map(NoticeMailContent::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(NotificationItem item) {
        return Times.minute(item.at()) + "  "
                + Texts.of("notification." + item.kind().name(), item.title());
    }

    private Mail write(User user, String lines, String messageId) {
        if (user.email() == null) {
            throw new AddressRefusedException();
        }
        var account = accounts.findById(user.accountId()).orElseThrow();
        var isEndCustomer = user.role() == Role.END_CUSTOMER;
        var portal = portals.of(account.id(), isEndCustomer);
        return new Mail(
                user.email(),
                KIND,
                Map.of(
                        "person", user.displayName(),
                        "notifications", lines,
                        "portal", portal.address(),
                        "sender", portal.name()),
                messageId,
                isEndCustomer ? account.id() : null);
    }
}
