package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.OwnNotifications;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.notification.NotificationItem;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import de.fisinger.mkm.ui.TopBarItem;
import org.springframework.core.annotation.Order;

/** The bell on every page: how much happened that the user hasn't seen, and what; follows live. */
@org.springframework.stereotype.Component
@Order(0)
record NotificationBell(OwnNotifications notifications, LiveUpdates updates, CurrentUser user) implements TopBarItem {

    private static final int MOST_COUNTED = 99;

    @Override
    public Component create() {
        var bell = new Button(LucideIcon.BELL.create());
        bell.addThemeVariants(ButtonVariant.TERTIARY);
        bell.addClassName("bell");
        bell.addClickListener(_ -> open(bell));
        show(bell);
        updates.whileAttached(
                bell, user.get().accountId(), subject -> subject.startsWith("notification-"), () -> show(bell));
        return bell;
    }

    private void show(Button bell) {
        var unseen = notifications.unseen();
        var count = new Span(unseen > MOST_COUNTED ? MOST_COUNTED + "+" : String.valueOf(unseen));
        count.addClassName("bell-count");
        bell.setSuffixComponent(unseen == 0 ? null : count);
        var label = unseen == 0
                ? bell.getTranslation("notification.title")
                : bell.getTranslation("notification.unseen", unseen);
        bell.setAriaLabel(label);
        bell.setTooltipText(label);
    }

    private void open(Button bell) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(bell.getTranslation("notification.title"));
        var newest = notifications.newest();
        var unseen = notifications.unseen();
        var list = new UnorderedList();
        list.addClassName("notifications");
        for (var at = 0; at < newest.size(); at++) {
            list.add(item(newest.get(at), at < unseen));
        }
        var content = new Div(list);
        if (newest.isEmpty()) {
            content.add(new Paragraph(bell.getTranslation("notification.none")));
        }
        content.addClassName("notifications-content");
        dialog.add(content);
        dialog.getFooter().add(new Button(bell.getTranslation("action.close"), _ -> dialog.close()));
        var leaving = bell.getUI().orElseThrow().addAfterNavigationListener(_ -> dialog.close());
        dialog.addClosedListener(_ -> leaving.remove());
        dialog.open();
        notifications.seen(newest);
        show(bell);
    }

    private static ListItem item(NotificationItem notification, boolean isNew) {
        var look = switch (notification.kind().sense()) {
            case DONE -> Look.SUCCESS;
            case WAITS -> Look.WARNING;
            case FAILED -> Look.ERROR;
        };
        var item = new ListItem();
        var time = new Span(Times.minute(notification.at()));
        time.addClassName("note");
        var words = item.getTranslation("notification." + notification.kind().name(), notification.title());
        item.add(new PageLink(notification.address(), new StatusBadge(look, words), time));
        if (isNew) {
            item.addClassName("new");
        }
        return item;
    }
}
