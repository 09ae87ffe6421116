package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import de.fisinger.mkm.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Addresses of the pages of portal templates, and the navigation's ways there. */
@Configuration(proxyBeanMethods = false)
class PortalNavigation {

    /** The Template-Übersicht. */
    static final String LIST = "portal-templates";

    /** The Template-Übersicht of support. */
    static final String SUPPORT = "support/portal-templates";

    /** E-Mail-Versand. */
    static final String MAILS = "e-mail-versand";

    private static final String GROUP = "navigation.administration";

    /** Where one template is. */
    static String portal(long templateId) {
        return LIST + "/" + templateId;
    }

    @Bean
    @Order(0)
    NavigationEntry overviewNavigationEntry() {
        return new NavigationEntry("", "overview.title", VaadinIcon.HOME, OverviewView.class);
    }

    @Bean
    @Order(800)
    NavigationEntry portalNavigationEntry() {
        return new NavigationEntry(GROUP, "portal.list", VaadinIcon.PAINTBRUSH, PortalListView.class);
    }

    @Bean
    @Order(801)
    NavigationEntry portalSupportNavigationEntry() {
        return new NavigationEntry(GROUP, "portal.list", VaadinIcon.PAINTBRUSH, PortalSupportView.class);
    }

    @Bean
    @Order(810)
    NavigationEntry mailLogNavigationEntry() {
        return new NavigationEntry(GROUP, "mail-log.title", VaadinIcon.ENVELOPE, MailLogView.class);
    }
}
