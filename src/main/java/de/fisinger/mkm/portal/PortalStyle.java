package de.fisinger.mkm.portal;

import java.util.Map;
import java.util.Optional;

/**
 * What the document around all pages of a portal has.
 *
 * @param data the template; its colours were checked to be colours before they were stored
 * @param pictures addresses of the pictures
 */
public record PortalStyle(PortalData data, Map<ImageKind, String> pictures) {

    /** Copies the pictures' addresses. */
    public PortalStyle {
        pictures = Map.copyOf(pictures);
    }

    /** Address of the favicon, if there is one. */
    public Optional<String> favicon() {
        return Optional.ofNullable(pictures.get(ImageKind.FAVICON));
    }

    /** Address of the icon, if there is one. */
    public Optional<String> icon() {
        return Optional.ofNullable(pictures.get(ImageKind.ICON));
    }

    /** The colours as custom properties; text on them is black or white, whichever can be read. */
    public String css() {
        return css(data);
    }

    /**
     * The same for colours that need not be stored.
     *
     * @param data colours that were checked
     */
    public static String css(PortalData data) {
        return ("--aura-accent-color-light:%1$s;--aura-accent-color-dark:%1$s;--portal-1:%1$s;--portal-1-text:%7$s;--portal-1-readable:%8$s;--portal-2:%2$s;"
                        + "--portal-2-text:%3$s;--portal-3:%4$s;--portal-4:%5$s;--portal-4-text:%6$s;")
                .formatted(
                        data.color1(),
                        data.color2(),
                        Colors.textOn(data.color2()),
                        data.color3(),
                        data.color4(),
                        Colors.textOn(data.color4()),
                        Colors.textOn(data.color1()),
                        Colors.readable(data.color1()));
    }
}
