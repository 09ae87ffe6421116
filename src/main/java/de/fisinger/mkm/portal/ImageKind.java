package de.fisinger.mkm.portal;

import de.fisinger.mkm.picture.Picture;

/** The pictures of a portal (handbook: MKM – Portal Template, Designereinstellungen). */
public enum ImageKind {
    /** Logo. */
    LOGO(800, 320),
    /** Icon: for the navigation. */
    ICON(256, 256),
    /** Favicon: in the browser's tab. */
    FAVICON(128, 128);

    private final int width;
    private final int height;

    ImageKind(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The most pixels it is kept with. */
    public Picture.Size most() {
        return new Picture.Size(width, height);
    }
}
