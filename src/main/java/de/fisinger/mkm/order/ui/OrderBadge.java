package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.order.OrderItem;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import de.fisinger.mkm.ui.StatusLines;
import java.util.Optional;
import java.util.regex.Pattern;

/** An order's status as icon, word and colour, with a second line that says what it waits for or why it ended. */
final class OrderBadge {

    private static final Pattern SUBJECTS = Pattern.compile("(order|hosting)-.*");

    private OrderBadge() {}

    /** Whether a change to that subject may change what a badge says. */
    static boolean dependsOn(String subject) {
        return SUBJECTS.matcher(subject).matches();
    }

    static String word(OrderStatus status) {
        return I18NProvider.translate("order.status." + status.name());
    }

    /** For the reseller. */
    static Component forReseller(OrderItem order) {
        return lines(
                order,
                switch (order.status()) {
                    case REQUESTED ->
                        Optional.of(text(order.obstacle() == null ? "order.note.decide" : "order.note.returned"));
                    case ACCEPTED -> order.waitsForContract() ? Optional.of(text("order.note.assign")) : hosting(order);
                    case PROVIDED, DECLINED, WITHDRAWN -> Optional.empty();
                });
    }

    /** For the customer. */
    static Component forCustomer(OrderItem order) {
        return lines(
                order,
                switch (order.status()) {
                    case REQUESTED -> Optional.of(text("order.note.waiting"));
                    case ACCEPTED -> Optional.of(text(progress(order)));
                    case DECLINED -> Optional.ofNullable(order.declineReason());
                    case PROVIDED, WITHDRAWN -> Optional.empty();
                });
    }

    private static String progress(OrderItem order) {
        if (order.isStuck()) {
            return "order.note.stuck";
        }
        return order.waitsForContract() ? "order.note.coming" : "order.note.setting-up";
    }

    private static Optional<String> hosting(OrderItem order) {
        return Optional.ofNullable(order.hostingStatus())
                .map(HostingStatus::name)
                .map(name -> text("order.note.hosting") + " " + text("hosting.status." + name));
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }

    private static Component lines(OrderItem order, Optional<String> note) {
        var look = switch (order.status()) {
            case REQUESTED -> Look.WARNING;
            case ACCEPTED -> order.isStuck() ? Look.WARNING : Look.MOVING;
            case PROVIDED -> Look.SUCCESS;
            case DECLINED -> Look.ERROR;
            case WITHDRAWN -> Look.NEUTRAL;
        };
        var lines = new StatusLines(new StatusBadge(look, word(order.status())));
        note.ifPresent(lines::note);
        return lines;
    }
}
