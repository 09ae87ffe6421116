package de.fisinger.mkm.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A status as icon, word and colour together, the same everywhere; never by colour alone. */
public final class StatusBadge extends Span {

    /** How a status looks. */
    public enum Look {
        /** Something is going on. */
        MOVING(VaadinIcon.HOURGLASS),
        /** All is well. */
        SUCCESS(VaadinIcon.CHECK_CIRCLE_O),
        /** It went wrong. */
        ERROR(VaadinIcon.CLOSE_CIRCLE_O),
        /** Look at it. */
        WARNING(VaadinIcon.EXCLAMATION_CIRCLE_O),
        /** Nothing to do. */
        NEUTRAL(VaadinIcon.MINUS_CIRCLE_O);

        private final VaadinIcon icon;

        Look(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    private final boolean isMoving;

    /** Makes the badge of a status. */
    public StatusBadge(Look look, String word) {
        this(look, word, look == Look.MOVING);
    }

    /**
     * Makes the badge of a status that may change without anybody on the page.
     *
     * @param isMoving whether the page asks by itself for changes while it is shown
     */
    public StatusBadge(Look look, String word, boolean isMoving) {
        this.isMoving = isMoving;
        addClassNames("status", "status-" + look.name().toLowerCase(java.util.Locale.ROOT));
        var icon = look.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (isMoving) {
            Movement.in(attach.getUI()).begins();
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (isMoving) {
            Movement.in(detach.getUI()).ends();
        }
    }
}
