package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.hosting.HostingListItem;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;

/** The hostings of a contract (handbook: MKM – Reseller Hosting, tab MKM-Hostings); follows every change live. */
class HostingsOfContract extends Div {

    private final transient ContractDetails contract;
    private final transient ResellerHostings hostings;
    private final DataGrid<HostingListItem> grid;
    private final DeviatingHostings deviating;

    HostingsOfContract(
            ContractDetails contract,
            ResellerHostings hostings,
            NewHostingDialog.Choices choices,
            ChangeServices services,
            CurrentUser user,
            LiveUpdates updates) {
        this.contract = contract;
        this.hostings = hostings;
        var title = getTranslation("hosting.tab");
        grid = new DataGrid<>(title, hostings.hostingsOf(contract.id()));
        var changes = new ChangeBar<>(
                grid,
                item -> new ChosenHosting(
                        item.id(), contract.contractNumber(), String.valueOf(item.domainName()), item.endsAt() != null),
                item -> item.status().isUsable(),
                services);
        addColumns();
        deviating = new DeviatingHostings(services.deviations(), contract.id(), contract.contractNumber());
        var plus = ListCard.plus(getTranslation("hosting.new.open"), () -> {});
        prepare(plus, choices);
        grid.whenEmpty(emptyState(choices));
        setWidthFull();
        add(deviating, new ListCard(title, grid, changes, plus));
        updates.whileAttached(
                this,
                user.get().accountId(),
                subject -> subject.startsWith("hosting-") || subject.startsWith("use-"),
                this::reload);
    }

    private void reload() {
        grid.reload();
        deviating.show();
    }

    private void prepare(Button opener, NewHostingDialog.Choices choices) {
        opener.setEnabled(contract.takesHostings());
        NewHostingDialog.opens(opener, () -> new NewHostingDialog(contract, choices, hostings), grid::reload);
    }

    private void addColumns() {
        grid.column("id").shownAs(this::link);
        grid.column("verbrauch").shownAs(item -> new UsePercent(item.mostPercent()));
        grid.column("status").shownAs(HostingsOfContract::status);
        grid.opens(item -> ResellerHostings.address(contract.contractNumber(), item.id()));
        grid.build();
    }

    private static Component status(HostingListItem item) {
        var status = HostingStatusBadge.of(item.status(), item.delay(), item.suspensions(), item.endsAt());
        status.setId("hosting-%d-status".formatted(item.id()));
        return status;
    }

    private Component link(HostingListItem item) {
        return new RouterLink(
                String.valueOf(item.id()),
                HostingView.class,
                HostingView.parameters(contract.contractNumber(), item.id()));
    }

    private Component emptyState(NewHostingDialog.Choices choices) {
        var first = new Button(getTranslation("hosting.new.open"), LucideIcon.PLUS.create());
        prepare(first, choices);
        return ListCard.empty(getTranslation("hosting.empty"), first);
    }
}
