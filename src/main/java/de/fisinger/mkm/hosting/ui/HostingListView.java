package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.customer.CustomerNavigation;
import de.fisinger.mkm.hosting.AccountHostingItem;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingUses;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.InSearch;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.SearchSource;
import de.fisinger.mkm.ui.SearchSource.Hit;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** MKM → Hostings: all of them, whatever contract they are on; follows every change live. */
@Route("hostings")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
@InSearch(value = "hosting.new.open", parameter = HostingListView.NEW)
@PageTitle("hosting.list")
@InNavigation(group = "navigation.mkm", icon = LucideIcon.SERVER, order = 120)
class HostingListView extends VerticalLayout implements AfterNavigationObserver {

    /** Query parameter: the dialog for a new one is open from the beginning. */
    static final String NEW = "neu";

    private final Button create;

    HostingListView(
            ResellerHostings hostings,
            NewHostingDialog.Choices choices,
            ChangeServices services,
            HostingUses uses,
            LiveUpdates updates,
            CurrentUser user) {
        addClassName("page");
        var title = getTranslation("hosting.list");
        var grid = new DataGrid<>(title, hostings.list());
        var changes = new ChangeBar<>(
                grid,
                item -> new ChosenHosting(
                        item.id(), item.contractNumber(), String.valueOf(item.domain()), item.endsAt() != null),
                item -> item.status().isUsable(),
                services);
        grid.column("kunde")
                .shownAs(item -> new PageLink(CustomerNavigation.customer(item.customerId()), item.customerName()));
        grid.column("vertrag")
                .shownAs(item ->
                        new PageLink(ContractNavigation.contract(item.contractNumber()), item.contractNumber()));
        grid.column("speicher").shownAs(item -> new UsePercent(item.diskPercent()));
        grid.column("verkehr").shownAs(item -> new UsePercent(item.trafficPercent()));
        grid.column("status")
                .shownAs(item -> HostingStatusBadge.of(item.status(), item.delay(), item.suspensions(), item.endsAt()));
        grid.opens(HostingListView::address);
        grid.actions(item ->
                RowActions.detail(address(item), getTranslation("hosting.detail", String.valueOf(item.domain()))));
        grid.build();
        create = ListCard.plus(getTranslation("hosting.new.open"), () -> {});
        var first = new Button(getTranslation("hosting.new.open"), LucideIcon.PLUS.create());
        var isPossible = NewHostingDialog.isPossible(choices);
        for (var opener : List.of(create, first)) {
            opener.setVisible(isPossible);
            NewHostingDialog.opens(
                    opener,
                    () -> new NewHostingDialog(NewHostingDialog.contracts(choices), null, choices, hostings),
                    grid::reload);
        }
        grid.whenEmpty(ListCard.empty(getTranslation("hosting.list.empty"), first));
        add(new ListCard(title, getTranslation("list.overview"), grid, changes, create), telling(uses));
        updates.whileAttached(
                grid,
                user.get().accountId(),
                subject -> subject.startsWith("hosting-") || subject.startsWith("use-"),
                grid::reload);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var location = event.getLocation();
        if (location.getQueryParameters().getParameters().containsKey(NEW)) {
            // what is done once isn't done again by a reload
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location.getPath()));
            if (create.isVisible()) {
                create.click();
            }
        }
    }

    private Checkbox telling(HostingUses uses) {
        var telling = new Checkbox(getTranslation("use.mails"), uses.isTellingCustomers());
        telling.addValueChangeListener(change -> {
            uses.tellCustomers(change.getValue());
            Notes.success(getTranslation(change.getValue() ? "use.mails.on" : "use.mails.off"));
        });
        return telling;
    }

    private static String address(AccountHostingItem item) {
        return ResellerHostings.address(item.contractNumber(), item.id());
    }

    /** What the overview and the search show of them. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        OverviewTile failedHostingsTile(ResellerHostings hostings) {
            return OverviewTile.urgent(
                    HostingListView.class, "overview.hostings.failed", hostings::list, HostingStatus.FAILED);
        }

        @Bean
        OverviewTile movingHostingsTile(ResellerHostings hostings) {
            return OverviewTile.of(
                    HostingListView.class, "overview.hostings.moving", hostings::list, HostingStatus.PROVISIONING);
        }

        @Bean
        OverviewTile suspendedHostingsTile(ResellerHostings hostings) {
            return OverviewTile.of(
                    HostingListView.class, "overview.hostings.suspended", hostings::list, HostingStatus.SUSPENDED);
        }

        @Bean
        OverviewTile activeHostingsTile(ResellerHostings hostings) {
            return OverviewTile.of(
                    HostingListView.class, "overview.hostings.active", hostings::list, HostingStatus.ACTIVE);
        }

        @Bean
        SearchSource hostingSearch(ResellerHostings hostings) {
            return SearchSource.of(HostingListView.class, hostings::list, Parts::hit);
        }

        private static Hit hit(AccountHostingItem item) {
            var domain = item.domain();
            return new Hit(
                    domain == null ? item.productName() : domain,
                    Stream.of(item.customerName(), item.company(), HostingStatusBadge.word(item.status()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" · ")),
                    address(item));
        }
    }
}
