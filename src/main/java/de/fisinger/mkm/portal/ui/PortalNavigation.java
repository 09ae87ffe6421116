package de.fisinger.mkm.portal.ui;

import de.fisinger.mkm.mail.MailDeliveries;

/** Addresses of the pages of portal templates. */
final class PortalNavigation {

    /** The Template-Übersicht. */
    static final String LIST = "portal-templates";

    /** The Template-Übersicht of support. */
    static final String SUPPORT = "support/portal-templates";

    /** E-Mail-Versand. */
    static final String MAILS = MailDeliveries.ADDRESS;

    private PortalNavigation() {}

    /** Where one template is. */
    static String portal(long templateId) {
        return LIST + "/" + templateId;
    }
}
