package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.operation.OperationStatus;
import de.fisinger.mkm.ui.StatusBadge;
import de.fisinger.mkm.ui.StatusBadge.Look;

/** The status of an instance. */
final class OperationBadge {

    private OperationBadge() {}

    static StatusBadge of(OperationStatus status) {
        return new StatusBadge(
                switch (status) {
                    case INCIDENT -> Look.ERROR;
                    case RETRYING -> Look.WARNING;
                    case RUNNING -> Look.MOVING;
                    case WAITING, TERMINATED -> Look.NEUTRAL;
                    case COMPLETED -> Look.SUCCESS;
                },
                word(status),
                status.isOpen());
    }

    static String word(OperationStatus status) {
        return new Span().getTranslation("operation.status." + status.name());
    }
}
