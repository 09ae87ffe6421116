package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.fisinger.mkm.customer.Countries;
import de.fisinger.mkm.customer.CustomerChangedException;
import de.fisinger.mkm.customer.CustomerData;
import de.fisinger.mkm.customer.CustomerDetails;
import de.fisinger.mkm.customer.CustomerNumberTakenException;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.ui.ExternalLink;
import de.fisinger.mkm.ui.Facts;
import de.fisinger.mkm.ui.LucideIcon;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tab Kunde: two columns to read, the same as fields after Bearbeiten. */
class CustomerMasterData extends Div {

    private final transient Customers customers;
    private final transient CustomerDetails customer;
    private final SerializableConsumer<CustomerDetails> saved;
    private final CustomerForm form;
    private final OnceButton save = new OnceButton();
    private boolean isEditing;
    private int version;

    CustomerMasterData(
            Customers customers,
            Validator validator,
            CustomerDetails customer,
            SerializableConsumer<CustomerDetails> saved) {
        this.customers = customers;
        this.customer = customer;
        this.version = customer.version();
        this.saved = saved;
        this.form = new CustomerForm(validator);
        addClassName("card");
        prepareSave();
        read();
    }

    private void prepareSave() {
        save.does(getTranslation("action.save"), this::save).onEnterIn(form);
    }

    private void read() {
        var edit = new Button(getTranslation("action.edit"), LucideIcon.PENCIL.create(), _ -> edit());
        edit.addClassName("edit");
        add(heading(edit), facts());
    }

    private Component heading(Component... actions) {
        var buttons = new Div(actions);
        buttons.addClassName("card-actions");
        var heading = new Div(new H2(getTranslation("customer.tab")), buttons);
        heading.addClassName("card-heading");
        return heading;
    }

    private Component facts() {
        var left = new Facts();
        left.add(getTranslation("customer.company"), customer.company());
        left.add(getTranslation("customer.fact.name"), customer.lastName() + " / " + customer.firstName());
        left.add(getTranslation("customer.fact.street"), customer.street());
        left.add(getTranslation("customer.fact.place"), place());
        var right = new Facts();
        right.add(getTranslation("customer.form.phone"), link("tel:", customer.phone(), customer.readablePhone()));
        right.add(getTranslation("customer.fact.mobile"), link("tel:", customer.mobile(), customer.readableMobile()));
        right.add(getTranslation("customer.form.email"), link("mailto:", customer.email(), customer.email()));
        right.add(getTranslation("customer.form.website"), website(customer.website()));
        var columns = new Div(left, right);
        columns.addClassName("fact-columns");
        return columns;
    }

    private String place() {
        var place = Stream.of(customer.postcode(), customer.city(), Objects.requireNonNullElse(customer.state(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" / "));
        return customer.country().equals(CustomerData.HOME_COUNTRY)
                ? place
                : place + " (" + Countries.name(customer.country()) + ")";
    }

    private static Component link(String scheme, String target, String text) {
        return new Anchor(scheme + target, text);
    }

    private static Component website(@Nullable String address) {
        if (address == null) {
            return new Span("–");
        }
        var link = new ExternalLink(address, address);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
    }

    private void edit() {
        isEditing = true;
        removeAll();
        form.show(customer.data());
        var cancel = new Button(getTranslation("action.cancel"), _ -> cancel());
        var buttons = new Div(cancel, save);
        buttons.addClassName("form-buttons");
        add(heading(), form, buttons);
    }

    private void cancel() {
        if (form.isChanged()) {
            UnsavedChanges.ask(this::showSaved);
        } else {
            showSaved();
        }
    }

    private void showSaved() {
        isEditing = false;
        customers.find(customer.id()).ifPresentOrElse(saved, this::sayItIsGone);
    }

    private void sayItIsGone() {
        Notes.error(getTranslation("customer.gone"));
        getUI().ifPresent(ui -> ui.navigate(CustomerListView.class));
    }

    private void save() {
        try {
            form.entered().ifPresent(data -> done(customers.change(customer.id(), version, data)));
        } catch (CustomerNumberTakenException e) {
            form.refuseNumber(e.holder());
        } catch (CustomerChangedException e) {
            compare(e.now());
        } catch (GoneException e) {
            Notes.error(getTranslation("customer.gone"));
        }
    }

    private void done(CustomerDetails now) {
        isEditing = false;
        Notes.success(getTranslation("customer.saved"));
        saved.accept(now);
    }

    private void compare(CustomerDetails now) {
        form.entered()
                .ifPresent(mine -> new ConflictDialog(
                                mine,
                                now.data(),
                                () -> {
                                    version = now.version();
                                    save();
                                },
                                this::showSaved)
                        .open());
    }

    boolean isEditing() {
        return isEditing;
    }

    boolean isChanged() {
        return isEditing && form.isChanged();
    }
}
