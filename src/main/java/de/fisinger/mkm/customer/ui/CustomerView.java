package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.customer.CustomerNavigation;
import de.fisinger.mkm.customer.CustomerTab;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.LiveUpdates;
import de.fisinger.mkm.ui.RouteTabs;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kundendetails: the tabs Kunde, Domains, Produkte and Benutzer. */
@Route(CustomerNavigation.LIST + "/:customer([0-9]{1,18})/:tab?")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
class CustomerView extends VerticalLayout implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient Customers customers;
    private final transient List<CustomerTab> tabs;
    private final transient Validator validator;
    private final transient LiveUpdates updates;
    private final long accountId;
    private String name = "";
    private @Nullable CustomerMasterData masterData;

    CustomerView(
            Customers customers, List<CustomerTab> tabs, Validator validator, LiveUpdates updates, CurrentUser user) {
        this.customers = customers;
        this.tabs = tabs;
        this.validator = validator;
        this.updates = updates;
        this.accountId = user.get().accountId();
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var customer =
                customers.find(parameters.getLong("customer").orElseThrow()).orElseThrow(NotFoundException::new);
        var path = parameters.get("tab").orElse("");
        show(customer, path);
    }

    private void show(CustomerDetails customer, String path) {
        removeAll();
        name = customer.choice().label();
        add(new Breadcrumb(CustomerNavigation.LIST, getTranslation("customer.list"), name));
        var bar = new RouteTabs();
        bar.add(CustomerNavigation.customer(customer.id()), getTranslation("customer.tab"), path.isEmpty());
        tabs.forEach(tab -> bar.add(
                CustomerNavigation.tab(customer.id(), tab.path()),
                getTranslation(tab.labelKey()),
                tab.path().equals(path)));
        add(bar, path.isEmpty() ? masterData(customer) : content(customer, path));
    }

    private Component content(CustomerDetails customer, String path) {
        return tabs.stream()
                .filter(tab -> tab.path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .content(customer);
    }

    private Component masterData(CustomerDetails customer) {
        var shown = new CustomerMasterData(customers, validator, customer, saved -> show(saved, ""));
        updates.whileAttached(shown, accountId, ("customer-" + customer.id())::equals, () -> {
            if (!shown.isEditing()) {
                customers.find(customer.id()).ifPresent(now -> show(now, ""));
            }
        });
        masterData = shown;
        return shown;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (masterData != null && masterData.isAttached() && masterData.isChanged()) {
            UnsavedChanges.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return name + " · MKM";
    }
}
