package de.fisinger.mkm.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.Command;

/** Asks before what can't be undone. */
public final class Questions {

    private static final String SAFE_BUTTON = """
            const first = () => {
              if (document.activeElement?.slot === 'confirm-button') {
                this.removeEventListener('focusin', first);
                this.querySelector('[slot=cancel-button]').focus();
              }
            };
            this.addEventListener('focusin', first);
            first();
            """;

    private Questions() {}

    /**
     * Asks.
     *
     * @param title what is about to happen, as a question
     * @param text what it means, with the object's name
     * @param verb the red button's word
     * @param action what happens then
     */
    public static void ask(String title, String text, String verb, Command action) {
        ask(title, text, verb, action, new ConfirmDialog().getTranslation("action.cancel"), () -> {});
    }

    /**
     * Asks, with words of its own for leaving everything as it is.
     *
     * @param title what is about to happen, as a question
     * @param text what it means, with the object's name
     * @param verb the red button's word
     * @param action what happens then
     * @param keep the other button's word
     * @param kept what happens with that
     */
    public static void ask(String title, String text, String verb, Command action, String keep, Command kept) {
        var question = new ConfirmDialog();
        question.setHeader(title);
        question.setText(text);
        question.setConfirmButton(verb, _ -> action.execute(), "error primary");
        question.setCancelable(true);
        question.setCancelButton(keep, _ -> kept.execute());
        // the dialog itself gives the focus to the red button, which an Enter too many would press
        question.getElement().executeJs(SAFE_BUTTON);
        question.open();
    }
}
