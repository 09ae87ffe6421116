package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.Delay;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.plesk.Suspension;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import de.fisinger.mkm.ui.StatusLines;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A hosting's status in the handbook's words, with a second line where it is delayed. */
final class HostingStatusBadge {

    private HostingStatusBadge() {}

    static String word(HostingStatus status) {
        return I18NProvider.translate("hosting.status." + status.name());
    }

    /**
     * The badge.
     *
     * @param suspensions Plesk's flags, which tell who suspended it
     */
    static Component of(HostingStatus status, Delay delay, int suspensions) {
        return of(status, delay, suspensions, "plesk.suspension.");
    }

    /**
     * The badge, with when it ends.
     *
     * @param endsAt when it ends, if notice was given
     */
    static Component of(HostingStatus status, Delay delay, int suspensions, @Nullable Instant endsAt) {
        var lines = of(status, delay, suspensions, "plesk.suspension.");
        if (endsAt != null) {
            lines.note(lines.getTranslation("hosting.ends", Times.lastDayBefore(endsAt)));
        }
        return lines;
    }

    /** The same for end customers, who hear nothing of their reseller's provider. */
    static Component ofOwn(HostingStatus status, Delay delay, int suspensions) {
        return of(status, delay, suspensions, "own-product.suspension.");
    }

    private static StatusLines of(HostingStatus status, Delay delay, int suspensions, String words) {
        var look = switch (status) {
            case PROVISIONING, TERMINATING -> Look.MOVING;
            case ACTIVE -> Look.SUCCESS;
            case FAILED -> Look.ERROR;
            case SUSPENDED -> Look.WARNING;
            case CANCELLED, TERMINATED -> Look.NEUTRAL;
        };
        var lines = new StatusLines(new StatusBadge(look, word(status)));
        if (status == HostingStatus.SUSPENDED) {
            lines.note(suspendedBy(suspensions, words));
        }
        if (delay != Delay.NONE) {
            lines.note(lines.getTranslation("hosting.delay." + delay.name()));
        }
        return lines;
    }

    /** Who or what suspended a subscription, in words; empty if nobody did. */
    static String suspendedBy(int suspensions) {
        return suspendedBy(suspensions, "plesk.suspension.");
    }

    private static String suspendedBy(int suspensions, String words) {
        return Suspension.of(suspensions).stream()
                .map(suspension -> I18NProvider.translate(words + suspension.name()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
