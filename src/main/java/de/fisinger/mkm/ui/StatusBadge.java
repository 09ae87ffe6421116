package de.fisinger.mkm.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;

/** A status as icon, word and colour together, the same everywhere; never by colour alone. */
public final class StatusBadge extends Span {

    /** How a status looks. */
    public enum Look {
        /** Something is going on. */
        MOVING(LucideIcon.LOADER),
        /** All is well. */
        SUCCESS(LucideIcon.CIRCLE_CHECK),
        /** It went wrong. */
        ERROR(LucideIcon.CIRCLE_X),
        /** Look at it. */
        WARNING(LucideIcon.CIRCLE_ALERT),
        /** Nothing to do. */
        NEUTRAL(LucideIcon.CIRCLE_MINUS);

        private final LucideIcon icon;

        Look(LucideIcon icon) {
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
