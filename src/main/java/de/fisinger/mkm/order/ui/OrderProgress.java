package de.fisinger.mkm.order.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.ui.LucideIcon;
import java.util.List;

/** How far an order is: what is done, what it waits for, what comes. */
final class OrderProgress extends OrderedList {

    private static final List<OrderStatus> WAY =
            List.of(OrderStatus.REQUESTED, OrderStatus.ACCEPTED, OrderStatus.PROVIDED);

    OrderProgress(OrderStatus status) {
        addClassName("progress-steps");
        getElement().setAttribute("aria-label", getTranslation("order.progress"));
        // of an order that ended otherwise, only that it came in is done
        var reached = Math.max(0, WAY.indexOf(status));
        for (var at = 0; at < WAY.size(); at++) {
            add(step(WAY.get(at), at <= reached, at == reached + 1 && WAY.contains(status)));
        }
    }

    private ListItem step(OrderStatus step, boolean isDone, boolean isNext) {
        var item = new ListItem(
                (isDone ? LucideIcon.CIRCLE_CHECK : LucideIcon.CIRCLE).create(),
                new Span(getTranslation("order.step." + step.name())));
        item.addClassName(isDone ? "done" : "open");
        if (isNext) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
