package de.fisinger.mkm.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** The heading of a detail page, with the way back: "Kunden › 1234578 · Huber Anton". */
public final class Breadcrumb extends H2 {

    /**
     * Makes a heading.
     *
     * @param listAddress the way back
     * @param list what is there
     * @param name what this page shows
     */
    public Breadcrumb(String listAddress, String list, String name) {
        add(new PageLink(listAddress, list), new Span(" › " + name));
        addClassName("breadcrumb");
    }
}
