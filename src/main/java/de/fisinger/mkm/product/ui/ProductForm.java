package de.fisinger.mkm.product.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.product.ProductData;
import de.fisinger.mkm.ui.ActiveStatus;
import de.fisinger.mkm.ui.RecordForm;
import jakarta.validation.Validator;
import java.util.Optional;

/** The six fields that a product of either type has, and that can be changed later (handbook: MKM – Produkte). */
class ProductForm extends Div {

    private final transient RecordForm<ProductData> form;

    /**
     * Makes it, without values.
     *
     * @param changed is told when a field has another value
     */
    ProductForm(Validator validator, Command changed) {
        form = new RecordForm<>(ProductData.class, validator);
        addClassName("form-columns");
        var inAppInfo = area("product.in-app-info", "product.in-app-info-help");
        var inAppPrices = new Checkbox(getTranslation("product.in-app-prices"));
        inAppPrices.setHelperText(getTranslation("product.in-app-prices-help"));
        inAppPrices.addValueChangeListener(change -> inAppInfo.setVisible(change.getValue()));
        inAppInfo.setVisible(false);
        add(name(), description(), netPrice(), status(), inAppPrices, inAppInfo);
        form.bind(inAppPrices, "inAppPrices");
        form.bind(inAppInfo, "inAppInfo");
        getChildren()
                .filter(HasValue.class::isInstance)
                .map(field -> (HasValue<?, ?>) field)
                .forEach(field -> field.addValueChangeListener(_ -> changed.execute()));
    }

    private TextField name() {
        var field = new TextField(getTranslation("product.name"));
        field.setHelperText(getTranslation("product.name-help"));
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(Autocomplete.OFF);
        form.bind(field, "name");
        return field;
    }

    private TextField netPrice() {
        var field = new TextField(getTranslation("product.net-price"));
        field.setHelperText(getTranslation("product.net-price-help"));
        field.setSuffixComponent(new Span("€"));
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(Autocomplete.OFF);
        // shows how it was understood: 9.90 becomes 9,90, and 1.234 becomes 1.234,00
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                field.setValue(ProductData.priceInForm(change.getValue()));
            }
        });
        form.bind(field, "netPrice");
        return field;
    }

    private TextArea description() {
        var field = area("product.description", "product.description-help");
        form.bind(field, "description");
        return field;
    }

    private TextArea area(String labelKey, String helpKey) {
        var field = new TextArea(getTranslation(labelKey));
        field.setHelperText(getTranslation(helpKey));
        field.setMinRows(3);
        field.setMaxRows(10);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addClassName("wide");
        FormKeys.keepEnter(field);
        return field;
    }

    private Select<Boolean> status() {
        var field = new Select<Boolean>();
        field.setLabel(getTranslation("contract.status"));
        field.setItems(true, false);
        field.setItemLabelGenerator(ActiveStatus::word);
        field.setHelperText(getTranslation("product.status-help"));
        field.setValue(true);
        FormKeys.keepEnter(field);
        form.bind(field, "active");
        return field;
    }

    void show(ProductData data) {
        form.read(data);
    }

    Optional<ProductData> entered() {
        return form.write();
    }

    /** What is in the fields, right or wrong. */
    ProductData inFields() {
        return form.entered();
    }

    boolean isChanged() {
        return form.isChanged();
    }
}
