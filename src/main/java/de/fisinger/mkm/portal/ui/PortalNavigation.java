package de.fisinger.mkm.portal.ui;

/** Addresses of the pages of portal templates. */
final class PortalNavigation {

    /** The Template-Übersicht. */
    static final String LIST = "portal-templates";

    /** The Template-Übersicht of support. */
    static final String SUPPORT = "support/portal-templates";

    /** E-Mail-Versand. */
    static final String MAILS = "e-mail-versand";

    private PortalNavigation() {}

    /** Where one template is. */
    static String portal(long templateId) {
        return LIST + "/" + templateId;
    }
}
