package de.fisinger.mkm.operation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import de.fisinger.mkm.operation.Reason;
import de.fisinger.mkm.ui.RecordForm;
import jakarta.validation.Validator;

/** Asks why something is ended or declined, before it is. */
class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1;

    /**
     * Makes it.
     *
     * @param title what is about to happen, as a question
     * @param question what it means, with the object's name
     * @param verb the red button's word
     * @param keep the other button's word
     * @param done gets the reason
     */
    ReasonDialog(
            String title,
            String question,
            String verb,
            String keep,
            Validator validator,
            SerializableConsumer<Reason> done) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        var form = new RecordForm<>(Reason.class, validator);
        var reason = new TextArea(getTranslation("operation.reason"));
        reason.setHelperText(getTranslation("operation.reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setMinRows(3);
        reason.setAutofocus(true);
        form.bind(reason, "text");
        var fields = new Div(new Paragraph(question), reason);
        fields.addClassName("form");
        add(fields);
        var submit = new Button(
                verb,
                _ -> form.write().ifPresent(written -> {
                    close();
                    done.accept(written);
                }));
        submit.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.PRIMARY);
        getFooter().add(new Button(keep, _ -> close()), submit);
    }
}
