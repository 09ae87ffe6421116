package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.customer.CustomerInUseException;
import de.fisinger.mkm.customer.CustomerListItem;
import de.fisinger.mkm.customer.CustomerNavigation;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.NavigationEntry;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.RowActions;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** MKM → Kunden: the Kundenübersicht. */
@Route(CustomerNavigation.LIST)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class CustomerListView extends VerticalLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Customers customers;
    private final DataGrid<CustomerListItem> grid;

    CustomerListView(Customers customers, LiveUpdates updates, CurrentUser user) {
        this.customers = customers;
        addClassName("page");
        grid = new DataGrid<>(getTranslation("customer.list"), customers.list());
        addColumns();
        var create = ListCard.plus(getTranslation("customer.new"), this::create);
        var load = new Button(
                getTranslation("customer.import"),
                VaadinIcon.UPLOAD.create(),
                _ -> getUI().ifPresent(ui -> ui.navigate(ImportView.class)));
        grid.whenEmpty(ListCard.empty(
                getTranslation("customer.empty"),
                new Button(getTranslation("customer.new"), VaadinIcon.PLUS.create(), _ -> create())));
        add(new ListCard(getTranslation("customer.list"), getTranslation("list.overview"), grid, load, create));
        updates.whileAttached(grid, user.get().accountId(), subject -> subject.startsWith("customer-"), grid::reload);
    }

    private void create() {
        getUI().ifPresent(ui -> ui.navigate(NewCustomerView.class));
    }

    private void addColumns() {
        grid.column("kundennummer", getTranslation("customer.number"), CustomerListItem::customerNumber)
                .width("10rem");
        grid.column("name", getTranslation("customer.last-name"), CustomerListItem::lastName);
        grid.column("vorname", getTranslation("customer.first-name"), CustomerListItem::firstName);
        grid.column("firma", getTranslation("customer.company"), CustomerListItem::company);
        grid.column("produkte", getTranslation("customer.products"), CustomerListItem::productCount)
                .number()
                .width("8rem");
        grid.exportColumn(getTranslation("customer.form.street"), CustomerListItem::street);
        grid.exportColumn(getTranslation("customer.form.postcode"), CustomerListItem::postcode);
        grid.exportColumn(getTranslation("customer.form.city"), CustomerListItem::city);
        grid.exportColumn(getTranslation("customer.form.country"), CustomerListItem::country);
        grid.exportColumn(getTranslation("customer.form.phone"), CustomerListItem::phone);
        grid.exportColumn(getTranslation("customer.form.mobile"), CustomerListItem::mobile);
        grid.exportColumn(getTranslation("customer.form.email"), CustomerListItem::email);
        grid.exportColumn(getTranslation("customer.form.website"), CustomerListItem::website);
        grid.actions(this::actions);
        grid.opens(item -> CustomerNavigation.customer(item.id()));
        grid.build(
                item -> item.lastName() + " " + item.firstName(),
                item -> item.customerNumber() + " · " + Objects.requireNonNullElse(item.company(), "–") + " · "
                        + getTranslation("customer.products") + ": " + item.productCount(),
                _ -> new Span());
    }

    private Component actions(CustomerListItem item) {
        var name = item.lastName() + " " + item.firstName();
        List<Component> actions = new ArrayList<>();
        actions.add(RowActions.detail(CustomerNavigation.customer(item.id()), getTranslation("customer.detail", name)));
        if (item.deletable()) {
            actions.add(RowActions.delete(getTranslation("customer.delete", name), _ -> askToDelete(item)));
        }
        return RowActions.row(actions.toArray(Component[]::new));
    }

    private void askToDelete(CustomerListItem item) {
        Questions.ask(
                getTranslation("customer.delete.title"),
                getTranslation(
                        "customer.delete.question",
                        item.customerNumber() + " · " + item.lastName() + " " + item.firstName()),
                getTranslation("action.delete"),
                () -> delete(item));
    }

    private void delete(CustomerListItem item) {
        try {
            customers.delete(item.id());
            Notes.success(getTranslation("customer.deleted"));
        } catch (CustomerInUseException e) {
            Notes.error(getTranslation("customer.in-use"));
        }
        grid.reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("customer.list") + " · MKM";
    }

    /** The navigation's way here. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        @Order(100)
        NavigationEntry customerNavigationEntry() {
            return new NavigationEntry("navigation.mkm", "customer.list", VaadinIcon.USERS, CustomerListView.class);
        }
    }
}
