package de.fisinger.mkm.serviceaccess.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import de.fisinger.mkm.serviceaccess.ActivationRefusedException;
import de.fisinger.mkm.serviceaccess.ServiceAccesses;
import de.fisinger.mkm.ui.Notes;
import de.fisinger.mkm.ui.OnceButton;
import de.fisinger.mkm.ui.UnsavedChanges;

/** The dialog "Servicezugang": takes a customer's code. */
class ActivateDialog extends Dialog {

    private final transient ServiceAccesses accesses;
    private final TextField code = new TextField();
    private final OnceButton activate = new OnceButton();

    ActivateDialog(ServiceAccesses accesses) {
        this.accesses = accesses;
        setHeaderTitle(getTranslation("service-access.dialog"));
        addClassName("activate-access");
        setModality(ModalityMode.STRICT);
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, code);
        code.setLabel(getTranslation("service-access.code"));
        code.setPlaceholder(getTranslation("service-access.enter-code"));
        code.setAutofocus(true);
        code.setWidthFull();
        code.addValueChangeListener(_ -> code.setInvalid(false));
        var fields = new Div(code);
        fields.addClassName("form");
        add(fields);
        activate.does(getTranslation("service-access.activate"), this::activate).onEnterIn(fields);
        getFooter().add(new Button(getTranslation("action.close"), _ -> UnsavedChanges.close(this)), activate);
    }

    private void activate() {
        try {
            accesses.activate(code.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
            close();
            Notes.success(getTranslation("service-access.activated"));
        } catch (ActivationRefusedException e) {
            code.setErrorMessage(
                    getTranslation("service-access.problem." + e.problem().name()));
            code.setInvalid(true);
            code.focus();
        }
    }
}
