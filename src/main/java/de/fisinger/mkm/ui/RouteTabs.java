package de.fisinger.mkm.ui;

import com.vaadin.flow.component.html.Nav;

/** Tabs of a detail page. Each has an address of its own, so to a screen reader they are what they are: links. */
public final class RouteTabs extends Nav {

    /** Makes a bar without tabs. */
    public RouteTabs() {
        addClassName("route-tabs");
        getElement().setAttribute("aria-label", getTranslation("layout.tabs"));
    }

    /**
     * Adds a tab.
     *
     * @param address where it leads
     * @param label its name
     * @param shown whether it is the one that is shown
     */
    public void add(String address, String label, boolean shown) {
        var link = new PageLink(address, label);
        if (shown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
