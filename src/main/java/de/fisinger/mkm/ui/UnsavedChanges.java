package de.fisinger.mkm.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.server.Command;

/** Asks before what somebody typed is lost. */
public final class UnsavedChanges {

    /** Back has changed the address before the portal is asked, and the client's router does so again after it said no. */
    private static final String ADDRESS_AGAIN = """
            const here = new URL($0, document.baseURI).href;
            setTimeout(() => location.href === here || history.pushState(null, '', here));
            """;

    private UnsavedChanges() {}

    /** Holds the navigation until somebody decided. */
    public static void ask(BeforeLeaveEvent leaving) {
        var postponed = leaving.postpone();
        var here = leaving.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters();
        ask(postponed::proceed, () -> {
            postponed.cancel();
            leaving.getUI().getPage().executeJs(ADDRESS_AGAIN, here);
        });
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
