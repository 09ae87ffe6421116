package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Label and value pairs of a detail page, in two columns where there is room. */
public final class Facts extends DescriptionList {

    /** Makes an empty list of facts. */
    public Facts() {
        addClassName("facts");
    }

    /** Adds a fact; a dash where there is no value. */
    public void add(String label, @Nullable String value) {
        add(label, new Span(value == null || value.isBlank() ? "–" : value));
    }

    /** Adds a fact that is shown by a component. */
    public void add(String label, Component value) {
        var pair = new Div(new Term(label), new Description(value));
        getElement().appendChild(pair.getElement());
    }
}
