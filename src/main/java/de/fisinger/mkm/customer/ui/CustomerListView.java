package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.customer.CustomerInUseException;
import de.fisinger.mkm.customer.CustomerListItem;
import de.fisinger.mkm.customer.CustomerNavigation;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.ui.DataGrid;
import de.fisinger.mkm.ui.FirstStep;
import de.fisinger.mkm.ui.InNavigation;
import de.fisinger.mkm.ui.ListCard;
import de.fisinger.mkm.ui.ListSelection;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OverviewTile;
import de.fisinger.mkm.ui.Questions;
import de.fisinger.mkm.ui.RowActions;
import de.fisinger.mkm.ui.SearchSource;
import de.fisinger.mkm.ui.SearchSource.Hit;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** MKM → Kunden: the Kundenübersicht. */
@Route(CustomerNavigation.LIST)
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
@PageTitle("customer.list")
@InNavigation(group = "navigation.mkm", icon = LucideIcon.USERS, order = 100)
class CustomerListView extends VerticalLayout {

    private final transient Customers customers;
    private final DataGrid<CustomerListItem> grid;
    private final Button deleteChosen = new Button(LucideIcon.TRASH_2.create(), _ -> askToDeleteChosen());
    private final ListSelection<CustomerListItem> selection = new ListSelection<>(
            CustomerListItem::id,
            CustomerListItem::deletable,
            item -> getTranslation("customer.select", item.name()),
            this::showSelection);

    CustomerListView(Customers customers, LiveUpdates updates, CurrentUser user) {
        this.customers = customers;
        addClassName("page");
        grid = new DataGrid<>(getTranslation("customer.list"), customers.list());
        grid.actions(this::actions);
        grid.selectable(selection);
        grid.opens(item -> CustomerNavigation.customer(item.id()));
        grid.build();
        var create = ListCard.plus(getTranslation("customer.new"), this::create);
        var load = new Button(
                getTranslation("customer.import"),
                LucideIcon.UPLOAD.create(),
                _ -> getUI().ifPresent(ui -> ui.navigate(ImportView.class)));
        grid.whenEmpty(ListCard.empty(
                getTranslation("customer.empty"),
                new Button(getTranslation("customer.new"), LucideIcon.PLUS.create(), _ -> create())));
        add(new ListCard(
                getTranslation("customer.form.module"),
                getTranslation("list.overview"),
                grid,
                deleteChosen,
                load,
                create));
        deleteChosen.addThemeVariants(ButtonVariant.ERROR);
        showSelection();
        updates.whileAttached(grid, user.get().accountId(), subject -> subject.startsWith("customer-"), grid::reload);
    }

    private void showSelection() {
        var chosen = selection.rows().size();
        deleteChosen.setVisible(chosen > 0);
        deleteChosen.setText(getTranslation("customer.delete.several", Numbers.whole(chosen)));
    }

    private void askToDeleteChosen() {
        Questions.ask(
                getTranslation("customer.delete.several.title"),
                getTranslation(
                        "customer.delete.several.question",
                        Numbers.whole(selection.rows().size())),
                getTranslation("action.delete"),
                this::deleteChosen);
    }

    /** One after the other, so that one that may not be deleted any more keeps no other. */
    private void deleteChosen() {
        var kept = new ArrayList<String>();
        var chosen = selection.rows();
        for (var item : chosen) {
            try {
                customers.delete(item.id());
            } catch (CustomerInUseException e) {
                kept.add(item.customerNumber() + " · " + item.name());
            }
        }
        selection.clear();
        grid.reload();
        if (kept.isEmpty()) {
            Notes.success(getTranslation("customer.deleted.several", Numbers.whole(chosen.size())));
        } else {
            Notes.error(getTranslation("customer.in-use.several", String.join(", ", kept)));
        }
    }

    private void create() {
        getUI().ifPresent(ui -> ui.navigate(NewCustomerView.class));
    }

    private Component actions(CustomerListItem item) {
        var name = item.name();
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
                getTranslation("customer.delete.question", item.customerNumber() + " · " + item.name()),
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

    /** What the overview and the search show of it. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        OverviewTile customersTile(Customers customers) {
            return OverviewTile.of(CustomerListView.class, "customer.list", customers::list);
        }

        @Bean
        FirstStep firstCustomer(Customers customers) {
            return FirstStep.of(30, "overview.step.customer", CustomerListView.class, customers::list);
        }

        @Bean
        SearchSource customerSearch(Customers customers) {
            return SearchSource.of(
                    CustomerListView.class,
                    customers::list,
                    item -> new Hit(
                            item.name(),
                            Stream.of(item.customerNumber(), item.company())
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining(" · ")),
                            CustomerNavigation.customer(item.id())));
        }
    }
}
