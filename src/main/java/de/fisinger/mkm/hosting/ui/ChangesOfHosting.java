package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.ChangeItem;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was ordered to be changed at a hosting, by whom and when, and what became of it; the newest first. */
class ChangesOfHosting extends Div {

    private final UnorderedList list = new UnorderedList();

    ChangesOfHosting() {
        addClassName("card");
        list.addClassName("timeline");
        add(new H2(getTranslation("hosting.changes")), list);
    }

    void show(List<ChangeItem> changes) {
        setVisible(!changes.isEmpty());
        list.removeAll();
        changes.forEach(change -> list.add(line(change)));
    }

    private ListItem line(ChangeItem change) {
        var look = switch (change.status()) {
            case OPEN -> Look.MOVING;
            case DONE -> Look.SUCCESS;
            case REFUSED -> Look.ERROR;
            case REVOKED -> Look.NEUTRAL;
        };
        var what = new Span(Stream.of(
                        change.aligning()
                                ? getTranslation("change.kind.aligning")
                                : getTranslation("change.kind." + change.kind().name()),
                        change.productName(),
                        change.dueAt() == null
                                ? null
                                : getTranslation("change.due-at", Times.lastDayBefore(change.dueAt())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        what.addClassName("step-name");
        var waits = change.isOpen() && change.dueAt() != null;
        var badge = waits
                ? new StatusBadge(Look.WARNING, getTranslation("change.waits"))
                : new StatusBadge(
                        look, getTranslation("change.status." + change.status().name()));
        var who = new Span(getTranslation("change.asked", Times.minute(change.requestedAt()), change.askedBy()));
        who.addClassName("step-times");
        var line = new ListItem(what, badge, who);
        Stream.of(change.reason(), change.outcome()).filter(Objects::nonNull).forEach(text -> {
            var more = new Span(text);
            more.addClassName("change-text");
            line.add(more);
        });
        return line;
    }
}
