package de.fisinger.mkm.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A status with what is to know about it in lines below. */
public final class StatusLines extends Div {

    /** Makes the first line. */
    public StatusLines(StatusBadge badge) {
        addClassName("status-lines");
        add(badge);
    }

    /** Adds a line. */
    public StatusLines note(String words) {
        var note = new Span(words);
        note.addClassName("status-note");
        add(note);
        return this;
    }
}
