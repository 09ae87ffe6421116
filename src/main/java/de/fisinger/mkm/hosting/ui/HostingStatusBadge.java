package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import de.fisinger.mkm.hosting.Delay;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;

/** A hosting's status in the handbook's words, with a second line where it is delayed. */
final class HostingStatusBadge {

    private HostingStatusBadge() {}

    static String word(HostingStatus status) {
        return I18NProvider.translate("hosting.status." + status.name());
    }

    static Component of(HostingStatus status, Delay delay) {
        var look = switch (status) {
            case PROVISIONING, TERMINATING -> Look.MOVING;
            case ACTIVE -> Look.SUCCESS;
            case FAILED -> Look.ERROR;
            case SUSPENDED -> Look.WARNING;
            case CANCELLED, TERMINATED -> Look.NEUTRAL;
        };
        var lines = new Div();
        lines.addClassName("status-lines");
        lines.add(new StatusBadge(look, word(status)));
        if (delay != Delay.NONE) {
            var second = new Span(lines.getTranslation("hosting.delay." + delay.name()));
            second.addClassName("status-note");
            lines.add(second);
        }
        return lines;
    }
}
