package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import de.fisinger.mkm.customer.Countries;
import de.fisinger.mkm.customer.CustomerChoice;
import de.fisinger.mkm.customer.CustomerData;
import de.fisinger.mkm.ui.RecordForm;
import jakarta.validation.Validator;
import java.util.Optional;

/** The two sections Allgemein and Kontakt (handbook: Neuen Kunden anlegen). */
class CustomerForm extends Div {

    private final transient RecordForm<CustomerData> form;
    private final TextField number = new TextField();
    private final TextField state = new TextField();

    CustomerForm(Validator validator) {
        form = new RecordForm<>(CustomerData.class, validator);
        addClassName("customer-form");
        var general = section(
                "customer.form.general",
                required(number, "customer.number", "customerNumber"),
                text("customer.company", "company", false),
                text("customer.form.last-name", "lastName", true),
                text("customer.first-name", "firstName", true),
                street(),
                text("customer.form.postcode", "postcode", true),
                text("customer.form.city", "city", true),
                country(),
                required(state, "customer.form.state", "state"));
        var contact = section(
                "customer.form.contact",
                text("customer.form.phone", "phone", true),
                text("customer.form.mobile", "mobile", true),
                email(),
                text("customer.form.website", "website", false));
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        add(general, contact, hint);
    }

    private Div section(String headingKey, com.vaadin.flow.component.Component... fields) {
        var columns = new Div(fields);
        columns.addClassName("form-columns");
        var section = new Div(new H2(getTranslation(headingKey) + ":"), columns);
        section.addClassName("form-section");
        return section;
    }

    private TextField street() {
        var street = text("customer.form.street", "street", true);
        street.setHelperText(getTranslation("customer.form.street-help"));
        return street;
    }

    private TextField text(String labelKey, String component, boolean isRequired) {
        var field = new TextField();
        if (isRequired) {
            return required(field, labelKey, component);
        }
        field.setLabel(getTranslation(labelKey));
        return bound(field, component);
    }

    private TextField required(TextField field, String labelKey, String component) {
        field.setLabel(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(true);
        return bound(field, component);
    }

    private TextField bound(TextField field, String component) {
        // the reseller's own data is not what belongs here
        field.setAutocomplete(Autocomplete.OFF);
        form.bind(field, component);
        return field;
    }

    /** A plain field: browsers rewrite what stands in those for addresses, and object without words. */
    private TextField email() {
        var field = required(new TextField(), "customer.form.email", "email");
        field.getElement().setAttribute("inputmode", "email");
        return field;
    }

    private ComboBox<String> country() {
        var field = new ComboBox<String>(getTranslation("customer.form.country"));
        field.setItems(Countries.codes());
        field.setItemLabelGenerator(Countries::name);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                field.setValue(CustomerData.HOME_COUNTRY);
            }
            state.setVisible(Countries.hasStates(field.getValue()));
        });
        form.bind(field, "country");
        return field;
    }

    /** Says that the number is a suggestion, as it is for a new customer. */
    void explainSuggestedNumber() {
        number.setHelperText(getTranslation("customer.form.number-help"));
    }

    void show(CustomerData data) {
        form.read(data);
        state.setVisible(Countries.hasStates(data.country()));
    }

    Optional<CustomerData> entered() {
        return form.write();
    }

    boolean isChanged() {
        return form.isChanged();
    }

    void refuseNumber(CustomerChoice holder) {
        form.refuse("customerNumber", getTranslation("customer.number-taken", holder.label()));
    }
}
