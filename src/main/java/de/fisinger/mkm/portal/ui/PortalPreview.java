package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.portal.Colors;
import de.fisinger.mkm.portal.PortalData;
import de.fisinger.mkm.portal.PortalStyle;

/** How the portal will look with what is in the form: its bar, its navigation, a button and a link. */
class PortalPreview extends Div {

    PortalPreview() {
        addClassName("portal-preview");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("portal.preview"));
    }

    void show(PortalData data, String logo, String icon) {
        if (!hasColors(data)) {
            return;
        }
        getElement().setAttribute("style", PortalStyle.css(data));
        var tab = part("preview-tab", icon, data.title());
        var drawer = new Div(part("preview-mark", logo, data.name()), text("preview-name2", data.name2()));
        drawer.addClassName("preview-drawer");
        drawer.add(
                text("preview-chosen", getTranslation("overview.title")),
                text("preview-entry", getTranslation("own-product.list")));
        var content = new Div(
                text("preview-bar", getTranslation("overview.title")),
                text("preview-link", getTranslation("portal.preview.link")),
                text("preview-button", getTranslation("action.save")));
        content.addClassName("preview-content");
        var page = new Div(drawer, content);
        page.addClassName("preview-page");
        removeAll();
        add(tab, page);
    }

    private static boolean hasColors(PortalData data) {
        return Colors.isColor(data.color1())
                && Colors.isColor(data.color2())
                && Colors.isColor(data.color3())
                && Colors.isColor(data.color4());
    }

    private static Div part(String className, String picture, String words) {
        var part = new Div();
        part.addClassName(className);
        if (!picture.isEmpty()) {
            part.add(new Image(picture, ""));
        }
        part.add(new Span(words));
        return part;
    }

    private static Span text(String className, String words) {
        var text = new Span(words);
        text.addClassName(className);
        return text;
    }
}
