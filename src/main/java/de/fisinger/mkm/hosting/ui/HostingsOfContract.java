package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.contract.ContractDetails;
import de.fisinger.mkm.hosting.HostingListItem;
import de.fisinger.mkm.hosting.Hostings;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.PhoneRows;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The hostings of a contract (handbook: MKM – Reseller Hosting, tab MKM-Hostings); follows every change live. */
class HostingsOfContract extends Div {

    private static final long serialVersionUID = 1;

    private final transient ContractDetails contract;
    private final transient Hostings hostings;
    private final Grid<HostingListItem> grid = new Grid<>();

    HostingsOfContract(
            ContractDetails contract,
            Hostings hostings,
            OrderHostingDialog.Choices choices,
            CurrentUser user,
            LiveUpdates updates) {
        this.contract = contract;
        this.hostings = hostings;
        addClassName("card");
        var add = new Button(VaadinIcon.PLUS.create(), click -> openDialog(choices, click.getSource()));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setAriaLabel(getTranslation("hosting.order.open"));
        add.setTooltipText(getTranslation("hosting.order.open"));
        add.setEnabled(contract.takesHostings());
        add.setDisableOnClick(true);
        var heading = new Div(new H3(getTranslation("hosting.tab")), add);
        heading.addClassName("card-heading");
        addColumns();
        grid.setEmptyStateComponent(emptyState(choices));
        grid.setItems(
                query -> hostings
                        .list(
                                contract.id(),
                                PageRequest.of(
                                        query.getPage(),
                                        query.getPageSize(),
                                        VaadinSpringDataHelpers.toSpringDataSort(query)
                                                .and(Sort.by(Sort.Direction.DESC, "id"))))
                        .stream(),
                _ -> hostings.count(contract.id()));
        grid.addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(
                HostingView.class,
                HostingView.parameters(
                        contract.contractNumber(), click.getItem().id()))));
        add(heading, grid);
        updates.whileAttached(
                this,
                user.get().accountId(),
                subject -> subject.startsWith("hosting-"),
                () -> grid.getDataProvider().refreshAll());
    }

    private void addColumns() {
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.addComponentColumn(this::link)
                .setHeader(getTranslation("hosting.id"))
                .setSortProperty("id")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(HostingListItem::customerNumber)
                .setHeader(getTranslation("customer.number"))
                .setSortProperty("c.customerNumber")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(HostingListItem::customerName)
                .setHeader(getTranslation("customer"))
                .setSortProperty("c.lastName", "c.firstName");
        grid.addColumn(item -> text(item.company()))
                .setHeader(getTranslation("customer.company"))
                .setSortProperty("c.company");
        grid.addColumn(item -> text(item.login()))
                .setHeader(getTranslation("hosting.user"))
                .setSortProperty("login")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(item -> text(item.domainName()))
                .setHeader(getTranslation("hosting.subscription"))
                .setSortProperty("domainName")
                .setTooltipGenerator(HostingListItem::domainName)
                .setFlexGrow(2);
        grid.addComponentColumn(HostingsOfContract::status)
                .setHeader(getTranslation("hosting.status"))
                .setSortProperty("status")
                .setWidth("12rem")
                .setFlexGrow(0);
        PhoneRows.on(
                grid,
                item -> item.id() + " · " + item.customerName(),
                item -> text(item.domainName()),
                HostingsOfContract::status);
    }

    private static Component status(HostingListItem item) {
        var status = HostingStatusBadge.of(item.status(), item.delay());
        status.setId("hosting-%d-status".formatted(item.id()));
        return status;
    }

    private static String text(@Nullable String value) {
        return value == null ? "–" : value;
    }

    private Component link(HostingListItem item) {
        return new RouterLink(
                String.valueOf(item.id()),
                HostingView.class,
                HostingView.parameters(contract.contractNumber(), item.id()));
    }

    private Component emptyState(OrderHostingDialog.Choices choices) {
        var first = new Button(
                getTranslation("hosting.order.open"),
                VaadinIcon.PLUS.create(),
                click -> openDialog(choices, click.getSource()));
        first.setDisableOnClick(true);
        first.setEnabled(contract.takesHostings());
        var state = new VerticalLayout(new Div(getTranslation("hosting.empty")), first);
        state.addClassName("empty-state");
        return state;
    }

    /** Opens one dialog, however quickly the button is pressed. */
    private void openDialog(OrderHostingDialog.Choices choices, Button opener) {
        var dialog = new OrderHostingDialog(contract, choices, hostings);
        dialog.addOpenedChangeListener(change -> opener.setEnabled(!change.isOpened()));
        dialog.open();
    }
}
