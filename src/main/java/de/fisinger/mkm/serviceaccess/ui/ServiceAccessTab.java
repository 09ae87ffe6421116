package de.fisinger.mkm.serviceaccess.ui;

import com.vaadin.flow.component.Component;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.ProfileTab;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.serviceaccess.OwnServiceAccess;
import de.fisinger.mkm.ui.LiveUpdates;
import org.springframework.core.annotation.Order;

/** The tab Service-Zugriff of a profile: a code for a service provider, or who has access now. */
@org.springframework.stereotype.Component
@Order(200)
record ServiceAccessTab(OwnServiceAccess access, LiveUpdates updates, CurrentUser user) implements ProfileTab {

    static final String PATH = "service-zugriff";

    /** Address of the page with this tab. */
    static final String ADDRESS = "profil/" + PATH;

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String labelKey() {
        return "service-access.tab";
    }

    /** Nobody works as the provider's own staff. */
    @Override
    public boolean isShown() {
        return user.get().role() != Role.SUPPORT;
    }

    @Override
    public Component content() {
        return new OwnAccessCard(access, updates, user);
    }
}
