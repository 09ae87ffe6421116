package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A link to an article's page in the provider's shop, which opens in a tab of its own. */
public final class ShopLink {

    private ShopLink() {}

    /**
     * Makes a link, or plain text where the shop has no page.
     *
     * @param text what is read
     * @param page https address of the page
     */
    public static Component of(String text, @Nullable String page) {
        if (page == null) {
            return new Span(text);
        }
        var link = new ExternalLink(page, text);
        link.setTitle(link.getTranslation("shop.open"));
        return link;
    }
}
