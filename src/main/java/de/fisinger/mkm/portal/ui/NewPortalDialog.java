package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.portal.NewPortal;
import de.fisinger.mkm.portal.PortalRefusedException;
import de.fisinger.mkm.portal.PortalSupport;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.RecordForm;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.validation.Validator;

/** The dialog with which support makes a portal template. */
class NewPortalDialog extends Dialog {

    private final transient PortalSupport support;
    private final transient RecordForm<NewPortal> form;
    private final transient Command done;
    private final OnceButton submit = new OnceButton();

    NewPortalDialog(PortalSupport support, Validator validator, Command done) {
        this.support = support;
        this.done = done;
        form = new RecordForm<>(NewPortal.class, validator);
        setHeaderTitle(getTranslation("portal.new"));
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, form::isChanged);
        var hint = new Paragraph(getTranslation("form.required-hint"));
        hint.addClassName("note");
        var fields = new Div(
                field("customer.number", "portal.account-help", "accountNumber"),
                field("portal.url", "portal.url-help", "url"),
                field("portal.name", "portal.name-help", "name"),
                hint);
        fields.addClassName("form");
        add(fields);
        submit.does(getTranslation("user.new.submit"), this::submit).onEnterIn(fields);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), submit);
    }

    private TextField field(String labelKey, String helpKey, String component) {
        var field = new TextField(getTranslation(labelKey));
        field.setHelperText(getTranslation(helpKey));
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(Autocomplete.OFF);
        form.bind(field, component);
        if (component.equals("accountNumber")) {
            field.setAutofocus(true);
        }
        return field;
    }

    private void submit() {
        try {
            form.write().ifPresent(portal -> {
                support.create(portal);
                close();
                done.execute();
                Notes.success(getTranslation("portal.created"));
            });
        } catch (PortalRefusedException e) {
            form.refuse(
                    e.problem() == PortalRefusedException.Problem.ACCOUNT ? "accountNumber" : "url",
                    getTranslation("portal.problem." + e.problem().name()));
        }
    }
}
