package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.fisinger.mkm.account.AccountData;
import de.fisinger.mkm.account.AccountRefusedException;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.RecordForm;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.validation.Validator;

/** Who an account is: Kundennummer, company, address. */
class AccountDialog extends Dialog {

    private final transient RecordForm<AccountData> form;
    private final SerializableConsumer<AccountData> store;

    /**
     * Makes the dialog.
     *
     * @param title what it does
     * @param data what is stored
     * @param store stores what was entered
     */
    AccountDialog(String title, AccountData data, Validator validator, SerializableConsumer<AccountData> store) {
        this.store = store;
        form = new RecordForm<>(AccountData.class, validator);
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, form::isChanged);
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        var number = required(field("customer.number", "accountNumber"));
        number.setAutofocus(true);
        var fields = new Div(
                number,
                required(field("account.name", "name")),
                field("customer.form.street", "street"),
                field("customer.form.postcode", "postcode"),
                field("customer.form.city", "city"),
                field("customer.form.phone", "phone"),
                required(field("customer.form.email", "email")),
                hint);
        fields.addClassName("form");
        form.read(data);
        add(fields);
        var save = new OnceButton()
                .does(getTranslation("action.save"), () -> form.write().ifPresent(this::save))
                .onEnterIn(fields);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), save);
    }

    private TextField field(String labelKey, String component) {
        var field = new TextField(getTranslation(labelKey));
        field.setAutocomplete(Autocomplete.OFF);
        form.bind(field, component);
        return field;
    }

    private static TextField required(TextField field) {
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    private void save(AccountData data) {
        try {
            store.accept(data);
            close();
            Notes.success(getTranslation("account.saved", data.name()));
        } catch (AccountRefusedException e) {
            var words = getTranslation("account.problem." + e.problem().name());
            switch (e.problem()) {
                case NUMBER_TAKEN -> form.refuse("accountNumber", words);
                case CHANGED -> Notes.error(words);
            }
        }
    }
}
