package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import de.fisinger.mkm.portal.Colors;
import de.fisinger.mkm.portal.ImageKind;
import de.fisinger.mkm.portal.PortalData;
import de.fisinger.mkm.portal.PortalStyle;
import de.fisinger.mkm.ui.BrandMark;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the portal and its sign-in will look with what is in the form. */
class PortalPreview extends Div {

    PortalPreview() {
        addClassName("portal-preview");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("portal.preview"));
    }

    /**
     * Shows them.
     *
     * @param pictures addresses of the pictures that there are
     */
    void show(PortalData data, Map<ImageKind, String> pictures) {
        if (!hasColors(data)) {
            return;
        }
        getElement().setAttribute("style", PortalStyle.css(data));
        var tab = part("preview-tab", pictures.getOrDefault(ImageKind.FAVICON, ""), data.title());
        var sign = pictures.getOrDefault(ImageKind.ICON, pictures.getOrDefault(ImageKind.LOGO, ""));
        var drawer = new Div(part("preview-mark", sign, data.name()), text("preview-name2", data.name2()));
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
        add(tab, page, signIn(data, pictures));
    }

    private Div signIn(PortalData data, Map<ImageKind, String> pictures) {
        var brand = data.brand(pictures);
        var form = new Div(
                text("preview-field", getTranslation("sign-in.user")),
                text("preview-field", getTranslation("sign-in.password")),
                text("preview-button", getTranslation("sign-in.submit")));
        form.addClassName("preview-form");
        var links = new Div(
                brand.links().keySet().stream().map(this::getTranslation).collect(Collectors.joining(" · ")));
        var signIn = new Div(BrandMark.large(Optional.of(brand)), form, links);
        signIn.addClassName("preview-sign-in");
        return signIn;
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
