package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import de.fisinger.mkm.list.ListQuery;

/** A link to another page of the portal by its address: the frame around the page stays. */
public final class PageLink extends Anchor {

    /**
     * Makes a link with text.
     *
     * @param address the page's address, without a slash before it
     * @param text what is read
     */
    public PageLink(String address, String text) {
        super(address, text);
        getElement().setAttribute("router-link", true);
    }

    /**
     * Makes a link that is shown by components, such as an icon.
     *
     * @param address the page's address, without a slash before it
     * @param content what is shown
     */
    public PageLink(String address, Component... content) {
        super(address, content);
        getElement().setAttribute("router-link", true);
    }

    /**
     * The address of a list that shows something of it.
     *
     * @param list the list's own address
     * @param query what it shows
     */
    public static String addressOf(String list, ListQuery query) {
        var parameters = ListAddress.write(query).getQueryString();
        return parameters.isEmpty() ? list : list + "?" + parameters;
    }
}
