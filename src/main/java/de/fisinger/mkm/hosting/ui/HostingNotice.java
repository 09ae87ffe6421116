package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.hosting.ChangeItem;
import de.fisinger.mkm.hosting.HostingDetails;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;

/** What is to know first of a hosting: which change is under way, when it ends, why it is suspended. Hidden otherwise. */
class HostingNotice extends Div {

    HostingNotice() {
        addClassName("hosting-notice");
        getElement().setAttribute("role", "status");
    }

    void show(HostingDetails hosting) {
        removeAll();
        hosting.openChange().ifPresent(open -> add(line(hosting, open)));
        if (hosting.item().status() == HostingStatus.SUSPENDED && hosting.suspensionReason() != null) {
            add(new Paragraph(getTranslation(
                    hosting.suspensionReasonShared() ? "hosting.suspended-shared" : "hosting.suspended-because",
                    hosting.suspensionReason())));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private StatusBadge line(HostingDetails hosting, ChangeItem open) {
        var dueAt = open.dueAt();
        return dueAt != null && hosting.item().status() != HostingStatus.TERMINATING
                ? new StatusBadge(Look.WARNING, getTranslation("hosting.ends-at", Times.lastDayBefore(dueAt)))
                : new StatusBadge(
                        Look.MOVING,
                        open.aligning()
                                ? getTranslation("change.running.aligning")
                                : getTranslation("change.running." + open.kind().name()));
    }
}
