package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.ui.FirstStep;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Navigation;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.StatusBadge;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** Everybody's first page: what waits for them, how much there is of everything, live, and the ways there. */
@Route("uebersicht")
@PermitAll
@PageTitle("overview.title")
@InNavigation(icon = LucideIcon.HOUSE, order = 0)
class OverviewView extends VerticalLayout {

    private final transient List<OverviewTile> offered;
    private final transient List<FirstStep> steps;
    private final transient Navigation navigation;
    private final transient CurrentUser user;
    private final Div shown = new Div();

    OverviewView(
            List<OverviewTile> offered,
            List<FirstStep> steps,
            Navigation navigation,
            CurrentUser user,
            LiveUpdates updates) {
        var pages = navigation.openable();
        this.offered = offered.stream()
                .filter(tile -> pages.contains(tile.view()))
                .sorted(Comparator.comparingInt(
                        tile -> Navigation.of(tile.view()).order()))
                .toList();
        this.steps = steps.stream()
                .filter(step -> pages.contains(step.view()))
                .sorted(Comparator.comparingInt(FirstStep::order))
                .toList();
        this.navigation = navigation;
        this.user = user;
        addClassName("page");
        shown.addClassName("card-stack");
        shown.setWidthFull();
        var role = user.get().role();
        add(
                new H1(getTranslation("start.greeting", user.get().displayName())),
                new Paragraph(getTranslation(
                        switch (role) {
                            case END_CUSTOMER -> "overview.text";
                            case ADMINISTRATOR, USER -> "overview.text.reseller";
                            case SUPPORT -> "overview.text.support";
                        })),
                shown);
        show();
        if (role == Role.SUPPORT) {
            updates.ofInstancesWhileAttached(shown, subject -> subject.startsWith("instance-"), this::show);
        } else {
            updates.whileAttached(shown, user.get().accountId(), subject -> !subject.startsWith("user-"), this::show);
        }
    }

    private void show() {
        shown.removeAll();
        var tiles = offered.stream()
                .filter(tile -> navigation.isOffered(tile.view()))
                .toList();
        showSteps();
        if (user.get().role() != Role.END_CUSTOMER) {
            showUrgent(tiles);
        }
        var others = row(tiles.stream()
                .filter(tile -> !tile.isUrgent())
                .map(tile -> link(tile, tile.count().getAsLong()))
                .toList());
        shown.add(others);
    }

    /** What a new account still has to do; gone once all of it is done. */
    private void showSteps() {
        if (steps.stream().allMatch(step -> step.isDone().getAsBoolean())) {
            return;
        }
        var list = new OrderedList();
        list.addClassName("first-steps");
        steps.forEach(step -> {
            var isDone = step.isDone().getAsBoolean();
            var item = new ListItem(
                    new StatusBadge(
                            isDone ? StatusBadge.Look.SUCCESS : StatusBadge.Look.NEUTRAL,
                            getTranslation(isDone ? "overview.step.done" : "overview.step.open")),
                    isDone
                            ? new Span(getTranslation(step.labelKey()))
                            : new PageLink(address(step.view()), getTranslation(step.labelKey())));
            list.add(item);
        });
        shown.add(card("overview.steps", list));
    }

    private void showUrgent(List<OverviewTile> tiles) {
        var urgent = row(tiles.stream()
                .filter(OverviewTile::isUrgent)
                .map(tile -> new Counted(tile, tile.count().getAsLong()))
                .filter(counted -> counted.count() > 0)
                .map(counted -> link(counted.tile(), counted.count()))
                .toList());
        if (urgent.getComponentCount() == 0) {
            shown.add(card(
                    "overview.waiting",
                    new StatusBadge(StatusBadge.Look.SUCCESS, getTranslation("overview.nothing-waits"))));
        } else {
            urgent.addClassName("urgent");
            shown.add(card("overview.waiting", urgent));
        }
    }

    private record Counted(OverviewTile tile, long count) {}

    private Div card(String titleKey, Component content) {
        var card = new Div(new H2(getTranslation(titleKey)), content);
        card.addClassName("card");
        return card;
    }

    private static Div row(List<? extends Component> links) {
        var row = new Div();
        row.addClassName("overview-tiles");
        links.forEach(row::add);
        return row;
    }

    private Component link(OverviewTile tile, long counted) {
        var count = new Span(Numbers.whole(counted));
        count.addClassName("tile-count");
        var link = new PageLink(
                PageLink.addressOf(address(tile.view()), tile.query()),
                Navigation.of(tile.view()).icon().create(),
                count,
                new Span(getTranslation(tile.labelKey())));
        link.addClassNames("card", "overview-tile");
        return link;
    }

    private static String address(Class<? extends Component> view) {
        return RouteConfiguration.forSessionScope().getUrl(view);
    }
}
