package de.fisinger.mkm.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.account.Accounts;
import de.fisinger.mkm.account.NewUser;
import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.account.UserNameTakenException;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.RecordForm;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.validation.Validator;

/** Makes a user of an account; the password is the user's own business. */
class NewStaffDialog extends Dialog {

    private final transient Accounts accounts;
    private final long accountId;
    private final transient Command done;
    private final transient RecordForm<NewUser> form;
    private final Select<Role> role = new Select<>();

    NewStaffDialog(Accounts accounts, long accountId, Validator validator, Command done) {
        this.accounts = accounts;
        this.accountId = accountId;
        this.done = done;
        form = new RecordForm<>(NewUser.class, validator);
        setHeaderTitle(getTranslation("user.new"));
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, form::isChanged);
        var roles = accounts.roles(accountId);
        role.setLabel(getTranslation("profile.role"));
        role.setItems(roles);
        role.setItemLabelGenerator(each -> getTranslation("role." + each.name()));
        role.setValue(roles.getFirst());
        role.setVisible(roles.size() > 1);
        var text = new Paragraph(getTranslation("user.new.text"));
        text.addClassName("note");
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        var name = field("user.name", "userName");
        name.setAutofocus(true);
        var fields = new Div(
                text,
                role,
                name,
                field("customer.first-name", "firstName"),
                field("customer.form.last-name", "lastName"),
                field("customer.form.email", "email"),
                hint);
        fields.addClassName("form");
        add(fields);
        var submit = new OnceButton()
                .does(getTranslation("user.new.submit"), () -> form.write().ifPresent(this::submit))
                .onEnterIn(fields);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), submit);
    }

    private TextField field(String labelKey, String component) {
        var field = new TextField(getTranslation(labelKey));
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(Autocomplete.OFF);
        form.bind(field, component);
        return field;
    }

    private void submit(NewUser user) {
        try {
            accounts.invite(accountId, user, role.getValue());
            close();
            Notes.success(getTranslation("user.created"));
            done.execute();
        } catch (UserNameTakenException e) {
            form.refuse("userName", getTranslation("user.name-taken"));
        }
    }
}
