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
import de.fisinger.mkm.list.ListPage;
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
import org.jspecify.annotations.Nullable;

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
    private transient List<FirstStep> open;
    private transient @Nullable Shown former;

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
        this.open = this.steps;
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

    private record Counted(OverviewTile tile, long count) {}

    /** What is shown, so that nothing is made anew under the pointer while it stays the same. */
    private record Shown(List<FirstStep> open, List<Counted> tiles) {}

    private void show() {
        open = open.stream().filter(step -> !step.isDone().getAsBoolean()).toList();
        var now = new Shown(
                open,
                offered.stream()
                        .filter(tile -> navigation.isOffered(tile.view()))
                        .map(tile -> new Counted(tile, tile.count().getAsLong()))
                        .toList());
        if (now.equals(former)) {
            return;
        }
        former = now;
        shown.removeAll();
        if (!now.open().isEmpty()) {
            shown.add(card("overview.steps", steps(now.open())));
        }
        if (user.get().role() != Role.END_CUSTOMER) {
            showUrgent(now.tiles());
        }
        shown.add(row(now.tiles().stream()
                .filter(counted -> !counted.tile().isUrgent())
                .map(this::link)
                .toList()));
    }

    /** What a new account still has to do; gone once all of it is done. */
    private OrderedList steps(List<FirstStep> open) {
        var list = new OrderedList();
        list.addClassName("first-steps");
        steps.forEach(step -> {
            var isOpen = open.contains(step);
            list.add(new ListItem(
                    new StatusBadge(
                            isOpen ? StatusBadge.Look.NEUTRAL : StatusBadge.Look.SUCCESS,
                            getTranslation(isOpen ? "overview.step.open" : "overview.step.done")),
                    isOpen
                            ? new PageLink(address(step.view()), getTranslation(step.labelKey()))
                            : new Span(getTranslation(step.labelKey()))));
        });
        return list;
    }

    private void showUrgent(List<Counted> tiles) {
        var urgent = row(tiles.stream()
                .filter(counted -> counted.tile().isUrgent() && counted.count() > 0)
                .map(this::link)
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

    private Component link(Counted one) {
        var tile = one.tile();
        var counted = one.count();
        var count = new Span(
                counted > ListPage.COUNTED
                        ? getTranslation("overview.more-than", Numbers.whole(ListPage.COUNTED))
                        : Numbers.whole(counted));
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
