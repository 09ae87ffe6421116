package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.hosting.Delay;
import de.fisinger.mkm.hosting.LinkState;
import de.fisinger.mkm.hosting.SubscriptionItem;
import de.fisinger.mkm.hosting.SubscriptionStatus;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import de.fisinger.mkm.ui.StatusLines;

/** Whether MKM knows a subscription, and how it stands in Plesk, in the handbook's words. */
final class LinkStateBadge {

    private LinkStateBadge() {}

    static String word(LinkState state) {
        return I18NProvider.translate("linking.state." + state.name());
    }

    static String word(SubscriptionStatus status) {
        return I18NProvider.translate("subscription.status." + status.name());
    }

    /** How a subscription stands, with who suspended it. */
    static Component ofStatus(SubscriptionItem item) {
        var lines = new StatusLines(new StatusBadge(
                switch (item.status()) {
                    case ACTIVE -> Look.SUCCESS;
                    case SUSPENDED, EXPIRED -> Look.WARNING;
                    case BUSY -> Look.NEUTRAL;
                },
                word(item.status())));
        if (item.status() == SubscriptionStatus.SUSPENDED) {
            lines.note(HostingStatusBadge.suspendedBy(item.suspensions()));
        }
        return lines;
    }

    /** With a second line where linking is delayed, or was refused. */
    static Component of(SubscriptionItem item) {
        var lines = new StatusLines(new StatusBadge(
                switch (item.state()) {
                    case LINKED -> Look.SUCCESS;
                    case LINKING -> Look.MOVING;
                    case UNLINKED -> Look.NEUTRAL;
                },
                word(item.state())));
        if (item.delay() != Delay.NONE) {
            lines.note(I18NProvider.translate("hosting.delay." + item.delay().name()));
        } else if (item.refusal() != null) {
            lines.note(item.refusal());
        }
        return lines;
    }
}
