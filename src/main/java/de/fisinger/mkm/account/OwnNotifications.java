package de.fisinger.mkm.account;

import de.fisinger.mkm.notification.NotificationItem;
import de.fisinger.mkm.notification.Notifications;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the user who is signed in is told: the account's notifications, or an end customer's own. */
@Service
@PreAuthorize("isAuthenticated()")
public class OwnNotifications {

    private final Notifications notifications;
    private final CurrentUser user;

    OwnNotifications(Notifications notifications, CurrentUser user) {
        this.notifications = notifications;
        this.user = user;
    }

    /** The newest ones. */
    public List<NotificationItem> newest() {
        return notifications.newest(customer());
    }

    /** How many came since the user looked last. */
    public long unseen() {
        return notifications.unseen(customer(), user.get().userId());
    }

    /** Notes that the user has seen these; who works as somebody else leaves that one's as they are. */
    public void seen(List<NotificationItem> shown) {
        if (!shown.isEmpty() && SwitchedSession.actor().isEmpty()) {
            notifications.seen(user.get().userId(), shown.getFirst().id());
        }
    }

    private @Nullable Long customer() {
        return customerOf(user.get());
    }

    /** Whose notifications a user reads: a customer's, or with null the account's. */
    static @Nullable Long customerOf(SignedInUser user) {
        return user.role() == Role.END_CUSTOMER ? (Long) user.ownCustomerId() : null;
    }
}
