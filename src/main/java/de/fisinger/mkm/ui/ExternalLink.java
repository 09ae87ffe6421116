package de.fisinger.mkm.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A link that leaves the portal, to a tab of its own; the sign beside its words says so. */
public final class ExternalLink extends Anchor {

    /**
     * Makes it.
     *
     * @param address where it leads
     * @param words what is read
     */
    public ExternalLink(String address, String words) {
        super(address);
        var sign = LucideIcon.EXTERNAL_LINK.create();
        sign.addClassName("external");
        add(new Span(words), sign);
        setTarget("_blank");
        getElement().setAttribute("rel", "noopener noreferrer");
    }

    /** Looks like the buttons beside it. */
    public ExternalLink asButton() {
        addClassName("button-link");
        return this;
    }

    /** Looks like the main button of what it stands in. */
    public ExternalLink asMain() {
        addClassName("main-link");
        return this;
    }
}
