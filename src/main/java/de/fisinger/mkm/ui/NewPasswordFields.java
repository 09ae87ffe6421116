package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;

/** A new password, entered twice. */
public final class NewPasswordFields extends Composite<Div> {

    private final PasswordField password = field("password-link.new");
    private final PasswordField again = field("password-link.again");

    /** Makes empty fields. */
    public NewPasswordFields() {
        getContent().addClassName("new-password");
        getContent().add(password, again);
    }

    private PasswordField field(String labelKey) {
        var field = new PasswordField(getTranslation(labelKey));
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        field.addValueChangeListener(_ -> field.setInvalid(false));
        return field;
    }

    /** The field for a password that somebody has already. */
    public static PasswordField present(String label) {
        var field = new PasswordField(label);
        field.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        field.setWidthFull();
        field.addValueChangeListener(_ -> field.setInvalid(false));
        return field;
    }

    /** Says below the first field what is asked of a password. */
    public void help(String text) {
        password.setHelperText(text);
    }

    /** The password; empty, and told at the field, if it is missing or the second one differs. */
    public Optional<String> value() {
        if (password.getValue().isEmpty()) {
            refuse(password, getTranslation("sign-in.password-missing"));
        } else if (!password.getValue().equals(again.getValue())) {
            refuse(again, getTranslation("password-link.different"));
        } else {
            return Optional.of(password.getValue());
        }
        return Optional.empty();
    }

    /** Says at the field why a password isn't taken. */
    public void refuse(String message) {
        refuse(password, message);
    }

    /** Marks a field as wrong and leads there. */
    public static void refuse(PasswordField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        field.focus();
    }

    /** Has the browser ask before the page is closed while something is typed. */
    public void watch() {
        UnsavedChanges.watch(password);
        UnsavedChanges.watch(again);
    }

    /** Asks before the page is left or closed while something is typed. */
    public void guard() {
        watch();
        UnsavedChanges.guard(this, () -> !isEmpty());
    }

    /** What was typed is kept. */
    public void kept() {
        UnsavedChanges.shown(password);
        UnsavedChanges.shown(again);
    }

    /** Whether nothing is typed. */
    public boolean isEmpty() {
        return password.isEmpty() && again.isEmpty();
    }

    /** Leads to the first field. */
    public void focus() {
        password.focus();
    }
}
