package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.ui.NavigationEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Leads everybody to the first page they may open; who has none is told so. */
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient List<NavigationEntry> entries;

    StartView(CurrentUser user, List<NavigationEntry> entries) {
        this.entries = entries;
        addClassName("page");
        add(
                new H2(getTranslation("start.greeting", user.get().displayName())),
                new Paragraph(getTranslation("start.nothing")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var access = new AccessAnnotationChecker();
        entries.stream()
                .filter(entry ->
                        access.hasAccess(entry.view()) && entry.offered().getAsBoolean())
                .map(NavigationEntry::view)
                .findFirst()
                .ifPresent(event::forwardTo);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("start.title") + " · MKM";
    }
}
