package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What an end customer sees of one thing in a {@link CardList}: its name and status, what is to know, what can be done. */
public final class ThingCard extends Div {

    /**
     * Makes a card.
     *
     * @param name what people call it
     * @param beside its status, if it has one
     */
    public ThingCard(String name, Component... beside) {
        addClassNames("card", "thing-card");
        var heading = new Div(new H2(name));
        heading.add(beside);
        heading.addClassName("thing-heading");
        add(heading);
    }

    /** Adds a line that tells it from others. */
    public void line(String text) {
        var line = new Paragraph(text);
        line.addClassName("thing-line");
        add(line);
    }

    /** Adds a text of several lines. */
    public void text(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("product-description");
        add(paragraph);
    }

    /** Adds the buttons at the end; the main one first. */
    public void actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("thing-actions");
        add(actions);
    }
}
