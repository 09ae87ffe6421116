package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.ProfileTab;
import de.fisinger.mkm.ui.InSearch;
import de.fisinger.mkm.ui.RouteTabs;
import de.fisinger.mkm.ui.UserMenuEntry;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A user's own profile (handbook: Servicezugang, Benutzerverwaltung Profil), with tabs that have addresses of their own. */
@Route(ProfileView.PATH + "/:tab?")
@PermitAll
@InSearch("profile.title")
@PageTitle("profile.title")
class ProfileView extends VerticalLayout implements BeforeEnterObserver {

    static final String PATH = "profil";

    private final transient List<ProfileTab> tabs;

    ProfileView(List<ProfileTab> tabs) {
        this.tabs = tabs;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var path = event.getRouteParameters().get("tab").orElse("");
        var mine = tabs.stream().filter(ProfileTab::isShown).toList();
        var shown =
                mine.stream().filter(tab -> tab.path().equals(path)).findFirst().orElseThrow(NotFoundException::new);
        var bar = new RouteTabs();
        mine.forEach(tab -> bar.add(
                tab.path().isEmpty() ? PATH : PATH + "/" + tab.path(),
                getTranslation(tab.labelKey()),
                tab.equals(shown)));
        removeAll();
        var heading = new H1(getTranslation("profile.title"));
        heading.addClassName("breadcrumb");
        var module = new Paragraph(getTranslation("profile.module"));
        module.addClassName("note");
        add(new Div(module, heading), bar, shown.content());
    }

    /** The user menu's way here. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        UserMenuEntry profileMenuEntry() {
            return new UserMenuEntry("profile.title", PATH);
        }
    }
}
