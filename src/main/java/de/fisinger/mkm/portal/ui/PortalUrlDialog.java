package de.fisinger.mkm.portal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import de.fisinger.mkm.portal.NewUrl;
import de.fisinger.mkm.portal.PortalListItem;
import de.fisinger.mkm.portal.PortalRefusedException;
import de.fisinger.mkm.portal.PortalSupport;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.RecordForm;
import de.fisinger.mkm.ui.UnsavedChanges;
import jakarta.validation.Validator;

/** The dialog with which support sets the Portal URL. */
class PortalUrlDialog extends Dialog {

    private final transient PortalListItem item;
    private final transient PortalSupport support;
    private final transient RecordForm<NewUrl> form;
    private final transient Command done;
    private final OnceButton submit = new OnceButton();

    PortalUrlDialog(PortalListItem item, PortalSupport support, Validator validator, Command done) {
        this.item = item;
        this.support = support;
        this.done = done;
        form = new RecordForm<>(NewUrl.class, validator);
        setHeaderTitle(getTranslation("portal.move", item.name()));
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, form::isChanged);
        var warning = new Paragraph(getTranslation("portal.move.text", item.url()));
        warning.addClassName("note");
        var field = new TextField(getTranslation("portal.url"));
        field.setHelperText(getTranslation("portal.url-help"));
        field.setRequiredIndicatorVisible(true);
        field.setAutofocus(true);
        form.bind(field, "url");
        form.read(new NewUrl(item.url()));
        var fields = new Div(warning, field);
        fields.addClassName("form");
        add(fields);
        submit.does(getTranslation("action.save"), this::submit).onEnterIn(fields);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> UnsavedChanges.close(this)), submit);
    }

    private void submit() {
        try {
            form.write().ifPresent(url -> {
                support.move(item.id(), url);
                close();
                done.execute();
                Notes.success(getTranslation("portal.moved"));
            });
        } catch (PortalRefusedException e) {
            form.refuse("url", getTranslation("portal.problem." + e.problem().name()));
        }
    }
}
