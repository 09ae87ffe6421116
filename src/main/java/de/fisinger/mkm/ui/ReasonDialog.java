package de.fisinger.mkm.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * Asks why something is ended or declined, before it is.
 *
 * @param <R> the record of the reason; its one component is "text", with the rules for it
 */
public final class ReasonDialog<R extends Record> extends Dialog {

    /**
     * What it says.
     *
     * @param title what is about to happen, as a question
     * @param question what it means, with the object's name
     * @param help who reads the reason
     * @param verb the red button's word
     * @param keep the other button's word
     */
    public record Words(String title, String question, String help, String verb, String keep) {}

    /**
     * Makes it.
     *
     * @param form a form without fields
     * @param done gets the reason
     */
    public ReasonDialog(Words words, RecordForm<R> form, SerializableConsumer<R> done) {
        setHeaderTitle(words.title());
        setCloseOnOutsideClick(false);
        UnsavedChanges.guard(this, form::isChanged);
        var reason = new TextArea(getTranslation("reason.label"));
        reason.setHelperText(words.help());
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setMinRows(3);
        reason.setAutofocus(true);
        form.bind(reason, "text");
        var fields = new Div(new Paragraph(words.question()), reason);
        fields.addClassName("form");
        add(fields);
        var submit = new Button(
                words.verb(),
                // a second press that came before the dialog was gone does nothing
                _ -> form.write().filter(_ -> isOpened()).ifPresent(written -> {
                    close();
                    done.accept(written);
                }));
        submit.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.PRIMARY);
        getFooter().add(new Button(words.keep(), _ -> UnsavedChanges.close(this)), submit);
    }
}
