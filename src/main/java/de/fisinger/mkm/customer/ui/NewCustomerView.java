package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.customer.CustomerData;
import de.fisinger.mkm.customer.CustomerNavigation;
import de.fisinger.mkm.customer.CustomerNumberTakenException;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.ui.Breadcrumb;
import de.fisinger.mkm.ui.InSearch;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;

/** Neuen Kunden anlegen. */
@Route(CustomerNavigation.LIST + "/neu")
@RolesAllowed({Role.ADMINISTRATOR_NAME, Role.USER_NAME})
@InSearch("customer.new")
@PageTitle("customer.form.title")
class NewCustomerView extends VerticalLayout implements BeforeLeaveObserver {

    private final transient Customers customers;
    private final CustomerForm form;
    private final OnceButton submit = new OnceButton();
    private boolean isDone;

    NewCustomerView(Customers customers, Validator validator) {
        this.customers = customers;
        this.form = new CustomerForm(validator);
        addClassName("page");
        form.explainSuggestedNumber();
        form.show(CustomerData.empty(customers.suggestNumber()));
        submit.does(getTranslation("customer.form.submit"), this::submit).onEnterIn(form);
        var cancel = new Button(getTranslation("action.cancel"), _ -> leaveTo(CustomerNavigation.LIST));
        var buttons = new Div(cancel, submit);
        buttons.addClassName("form-buttons");
        var module = new Paragraph(getTranslation("customer.form.module"));
        module.addClassName("note");
        var card = new Div(
                module,
                new H2(getTranslation("customer.form.title")),
                new H3(getTranslation("customer")),
                new Paragraph(getTranslation("customer.form.intro")),
                form,
                buttons);
        card.addClassName("card");
        add(
                new Breadcrumb(
                        CustomerNavigation.LIST,
                        getTranslation("customer.list"),
                        getTranslation("customer.form.title")),
                card);
    }

    private void submit() {
        try {
            form.entered().ifPresent(data -> {
                var id = customers.create(data);
                isDone = true;
                Notes.success(getTranslation("customer.created"));
                leaveTo(CustomerNavigation.customer(id));
            });
        } catch (CustomerNumberTakenException e) {
            form.refuseNumber(e.holder());
        }
    }

    private void leaveTo(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!isDone && form.isChanged()) {
            UnsavedChanges.ask(event);
        }
    }
}
