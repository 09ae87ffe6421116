package de.fisinger.mkm.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** The heading of a detail page, with the way back: "Kunden › 1234578 · Huber Anton". */
public final class Breadcrumb extends H1 {

    private final Span shown = new Span();

    /**
     * Makes a heading.
     *
     * @param listAddress the way back
     * @param list what is there
     * @param name what this page shows
     */
    public Breadcrumb(String listAddress, String list, String name) {
        add(new PageLink(listAddress, list), shown);
        addClassName("breadcrumb");
        rename(name);
    }

    /** Says what the page shows now. */
    public void rename(String name) {
        shown.setText(" › " + name);
    }
}
