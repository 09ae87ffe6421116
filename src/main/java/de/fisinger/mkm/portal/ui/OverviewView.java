package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.Navigation;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** An end customer's first page: how much there is of everything, live, and the ways there. */
@Route("uebersicht")
@RolesAllowed(Role.END_CUSTOMER_NAME)
@PageTitle("overview.title")
@InNavigation(icon = VaadinIcon.HOME, order = 0)
class OverviewView extends VerticalLayout {

    private final transient List<OverviewTile> offered;
    private final transient Navigation navigation;
    private final Div tiles = new Div();

    OverviewView(List<OverviewTile> offered, Navigation navigation, CurrentUser user, LiveUpdates updates) {
        this.offered = offered.stream()
                .sorted(Comparator.comparingInt(
                        tile -> Navigation.of(tile.view()).order()))
                .toList();
        this.navigation = navigation;
        addClassName("page");
        tiles.addClassName("overview-tiles");
        add(
                new H2(getTranslation("start.greeting", user.get().displayName())),
                new Paragraph(getTranslation("overview.text")),
                tiles);
        show();
        updates.whileAttached(tiles, user.get().accountId(), subject -> !subject.startsWith("user-"), this::show);
    }

    private void show() {
        tiles.removeAll();
        offered.stream().filter(tile -> navigation.isOffered(tile.view())).forEach(tile -> {
            var count = new Span(Numbers.whole(tile.count().getAsLong()));
            count.addClassName("tile-count");
            var link = new PageLink(
                    RouteConfiguration.forSessionScope().getUrl(tile.view()),
                    Navigation.of(tile.view()).icon().create(),
                    count,
                    new Span(getTranslation(tile.labelKey())));
            link.addClassNames("card", "overview-tile");
            tiles.add(link);
        });
    }
}
