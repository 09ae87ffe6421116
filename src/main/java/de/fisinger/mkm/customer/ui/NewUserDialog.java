package de.fisinger.mkm.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import de.fisinger.mkm.account.CustomerUsers;
import de.fisinger.mkm.account.NewUser;
import de.fisinger.mkm.account.TooManyRequestsException;
import de.fisinger.mkm.account.UserNameTakenException;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.RecordForm;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.validation.Validator;

/** Makes a portal user for a customer; the password is the user's own business. */
class NewUserDialog extends Dialog {

    private final long customerId;
    private final transient CustomerUsers users;
    private final transient RecordForm<NewUser> form;
    private final Div fields = new Div();
    private final OnceButton submit = new OnceButton();

    NewUserDialog(long customerId, CustomerUsers users, Validator validator) {
        this.customerId = customerId;
        this.users = users;
        this.form = new RecordForm<>(NewUser.class, validator);
        setHeaderTitle(getTranslation("user.new"));
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, form::isChanged);
        var text = new Paragraph(getTranslation("user.new.text"));
        text.addClassName("note");
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        fields.addClassName("form");
        fields.add(
                text,
                field("user.name", "userName"),
                field("customer.first-name", "firstName"),
                field("customer.form.last-name", "lastName"),
                field("customer.form.email", "email"),
                hint);
        add(fields);
        submit.does(getTranslation("user.new.submit"), this::submit).onEnterIn(fields);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), submit);
    }

    private TextField field(String labelKey, String component) {
        var field = new TextField(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(Autocomplete.OFF);
        form.bind(field, component);
        if (component.equals("userName")) {
            field.setAutofocus(true);
        }
        return field;
    }

    private void submit() {
        try {
            form.write().ifPresent(user -> {
                users.invite(customerId, user);
                close();
                Notes.success(getTranslation("user.created"));
            });
        } catch (UserNameTakenException e) {
            form.refuse("userName", getTranslation("user.name-taken"));
        } catch (TooManyRequestsException e) {
            Notes.error(getTranslation("user.invited-too-often"));
        } catch (GoneException e) {
            close();
            Notes.error(getTranslation("customer.gone"));
        }
    }
}
