package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.contract.ContractNavigation;
import de.fisinger.mkm.hosting.HostingListItem;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.Hostings;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import java.util.Objects;

/** The hostings of a contract (handbook: MKM – Reseller Hosting, tab MKM-Hostings); follows every change live. */
class HostingsOfContract extends Div {

    private static final long serialVersionUID = 1;

    private final transient ContractDetails contract;
    private final transient Hostings hostings;
    private final DataGrid<HostingListItem> grid;

    HostingsOfContract(
            ContractDetails contract,
            Hostings hostings,
            OrderHostingDialog.Choices choices,
            CurrentUser user,
            LiveUpdates updates) {
        this.contract = contract;
        this.hostings = hostings;
        var title = getTranslation("hosting.tab");
        grid = new DataGrid<>(title, hostings.hostingsOf(contract.id()));
        addColumns();
        var plus = ListCard.plus(getTranslation("hosting.order.open"), () -> {});
        prepare(plus, choices);
        grid.whenEmpty(emptyState(choices));
        setWidthFull();
        add(new ListCard(title, grid, plus));
        updates.whileAttached(this, user.get().accountId(), subject -> subject.startsWith("hosting-"), grid::reload);
    }

    private void prepare(Button opener, OrderHostingDialog.Choices choices) {
        opener.setEnabled(contract.takesHostings());
        opener.setDisableOnClick(true);
        opener.addClickListener(click -> openDialog(choices, click.getSource()));
    }

    private void addColumns() {
        grid.column("id", getTranslation("hosting.id"), HostingListItem::id)
                .shownAs(this::link)
                .width("6rem");
        grid.column("kundennummer", getTranslation("customer.number"), HostingListItem::customerNumber)
                .width("9rem");
        grid.column("kunde", getTranslation("customer"), HostingListItem::customerName);
        grid.column("firma", getTranslation("customer.company"), HostingListItem::company);
        grid.column("user", getTranslation("hosting.user"), HostingListItem::login)
                .width("8rem");
        grid.column("abonnement", getTranslation("hosting.subscription"), HostingListItem::domainName);
        grid.column("status", getTranslation("hosting.status"), item -> HostingStatusBadge.word(item.status()))
                .shownAs(HostingsOfContract::status)
                .choices(HostingStatusBadge.choices(HostingStatus.values()))
                .width("12rem");
        grid.opens(item -> ContractNavigation.tab(contract.contractNumber(), HostingsTab.PATH) + "/" + item.id());
        grid.build(
                item -> item.id() + " · " + item.customerName(),
                item -> Objects.requireNonNullElse(item.domainName(), "–"),
                HostingsOfContract::status);
    }

    private static Component status(HostingListItem item) {
        var status = HostingStatusBadge.of(item.status(), item.delay());
        status.setId("hosting-%d-status".formatted(item.id()));
        return status;
    }

    private Component link(HostingListItem item) {
        return new RouterLink(
                String.valueOf(item.id()),
                HostingView.class,
                HostingView.parameters(contract.contractNumber(), item.id()));
    }

    private Component emptyState(OrderHostingDialog.Choices choices) {
        var first = new Button(getTranslation("hosting.order.open"), VaadinIcon.PLUS.create());
        prepare(first, choices);
        return ListCard.empty(getTranslation("hosting.empty"), first);
    }

    /** Opens one dialog, however quickly the button is pressed. */
    private void openDialog(OrderHostingDialog.Choices choices, Button opener) {
        var dialog = new OrderHostingDialog(contract, choices, hostings);
        dialog.addOpenedChangeListener(change -> opener.setEnabled(!change.isOpened()));
        dialog.open();
    }
}
