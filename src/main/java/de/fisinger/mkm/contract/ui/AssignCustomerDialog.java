package de.fisinger.mkm.contract.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import de.fisinger.mkm.contract.NotAssignableException;
import de.fisinger.mkm.customer.CustomerChoice;
import de.fisinger.mkm.customer.CustomerNavigation;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.PageLink;
import de.fisinger.mkm.ui.UnsavedChanges;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dialog "Kunde zuordnen": the customers by number and name, "kein Kunde", Speichern. */
class AssignCustomerDialog extends Dialog {

    /** What the choice does. */
    interface Assignment extends Serializable {

        /** Assigns, or takes back when there is no customer. */
        void to(@Nullable Long customerId);

        /** Whether it is of one thing, so that its present customer can be shown; of several somebody has to choose. */
        default boolean isOfOne() {
            return true;
        }

        /** How many hostings stay with other customers. */
        default long hostingsOfOthers(@Nullable Long customerId) {
            return 0;
        }
    }

    /** A customer, or nobody. */
    private record Choice(@Nullable Long customerId, String label) {}

    private final transient Customers customers;
    private final Assignment assignment;
    private final SerializableConsumer<@Nullable Long> saved;
    private final Choice nobody = new Choice(null, getTranslation("assign.nobody"));
    private final ComboBox<Choice> customer = new ComboBox<>();
    private final Paragraph hostings = new Paragraph();
    private final OnceButton save = new OnceButton();

    /**
     * Makes the dialog.
     *
     * @param what the contract or domain, in words
     * @param assigned to whom it is assigned now
     * @param saved is told to whom it is assigned then
     */
    AssignCustomerDialog(
            String what,
            @Nullable Long assigned,
            Customers customers,
            Assignment assignment,
            SerializableConsumer<@Nullable Long> saved) {
        this.customers = customers;
        this.assignment = assignment;
        this.saved = saved;
        setHeaderTitle(getTranslation("assign.title"));
        addClassName("assign-customer");
        setModality(ModalityMode.STRICT);
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, customer);
        var fields = new Div(new Paragraph(what), customer, hostings, help());
        fields.addClassName("form");
        chooseCustomer();
        if (assignment.isOfOne()) {
            customer.setValue(current(assigned));
        }
        hostings.addClassName("note");
        add(fields);
        addButtons(fields);
    }

    private void chooseCustomer() {
        customer.setLabel(getTranslation("customer"));
        customer.setRequiredIndicatorVisible(!assignment.isOfOne());
        customer.setItemLabelGenerator(Choice::label);
        customer.setItemsWithFilterConverter(
                query -> choices(query.getFilter().orElse(""), query.getOffset(), query.getLimit()), text -> text);
        customer.setAutofocus(true);
        customer.addValueChangeListener(change -> {
            customer.setInvalid(false);
            var chosen = change.getValue();
            var others = chosen == null ? 0 : assignment.hostingsOfOthers(chosen.customerId());
            hostings.setText(getTranslation("assign.hostings-stay", others));
            hostings.setVisible(others > 0);
        });
    }

    /** Nobody first, where the words that are looked for allow it, then the customers by name. */
    private Stream<Choice> choices(String text, int offset, int limit) {
        var hasNobody =
                nobody.label().toLowerCase(Locale.GERMAN).contains(text.strip().toLowerCase(Locale.GERMAN));
        var before = hasNobody ? 1 : 0;
        var first = hasNobody && offset == 0 ? Stream.of(nobody) : Stream.<Choice>empty();
        return Stream.concat(
                        first,
                        customers.choices(text, Math.max(0, offset - before), limit).stream()
                                .map(AssignCustomerDialog::choice))
                .limit(limit);
    }

    private static Choice choice(CustomerChoice customer) {
        return new Choice(customer.id(), customer.label());
    }

    private Choice current(@Nullable Long assigned) {
        return assigned == null
                ? nobody
                : customers
                        .find(assigned)
                        .map(found -> new Choice(found.id(), found.choice().label()))
                        .orElse(nobody);
    }

    private Div help() {
        var help = new Div();
        help.addClassName("note");
        if (customers.choices("", 0, 1).isEmpty()) {
            help.add(new Paragraph(getTranslation("assign.no-customers")));
            help.add(new PageLink(CustomerNavigation.LIST + "/neu", getTranslation("customer.new")));
        } else {
            help.add(new Paragraph(getTranslation("assign.help")));
        }
        return help;
    }

    private void addButtons(Div fields) {
        save.does(getTranslation("action.save"), this::save).onEnterIn(fields);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), save);
    }

    private void save() {
        if (customer.isEmpty()) {
            refuse("assign.missing");
            return;
        }
        var chosen = Objects.requireNonNull(customer.getValue());
        try {
            assignment.to(chosen.customerId());
        } catch (NotAssignableException e) {
            refuse("assign.problem." + e.problem().name());
            return;
        }
        close();
        Notes.success(
                chosen.customerId() == null
                        ? getTranslation("assign.released")
                        : getTranslation("assign.done", chosen.label()));
        saved.accept(chosen.customerId());
    }

    private void refuse(String messageKey) {
        customer.setErrorMessage(getTranslation(messageKey));
        customer.setInvalid(true);
        customer.focus();
    }
}
