package de.fisinger.mkm.portal;

/**
 * A Portal URL that support sets.
 *
 * @param url such as https://portal.msave.de
 */
public record NewUrl(@PortalUrl String url) {

    /** Brings it into its form. */
    public NewUrl {
        url = PortalUrl.Check.inForm(url);
    }
}
