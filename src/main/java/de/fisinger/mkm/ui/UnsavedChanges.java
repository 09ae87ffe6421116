package de.fisinger.mkm.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.server.Command;

/** Asks before what somebody typed is lost. */
public final class UnsavedChanges {

    private UnsavedChanges() {}

    /** Holds the navigation until somebody decided. */
    public static void ask(BeforeLeaveEvent leaving) {
        var postponed = leaving.postpone();
        ask(postponed::proceed, postponed::cancel);
    }

    /** Asks before a form is closed. */
    public static void ask(Command discard) {
        ask(discard, () -> {});
    }

    private static void ask(Command discard, Command stay) {
        var words = UI.getCurrent();
        Questions.ask(
                words.getTranslation("leave.title"),
                words.getTranslation("leave.question"),
                words.getTranslation("leave.discard"),
                discard,
                words.getTranslation("leave.stay"),
                stay);
    }
}
