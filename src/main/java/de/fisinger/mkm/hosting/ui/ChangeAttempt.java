package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.server.Command;
import de.fisinger.mkm.hosting.ChangeRefusedException;
import de.fisinger.mkm.ui.Notes;

/** What somebody wants changed at a hosting by one click: done, or told why not. */
final class ChangeAttempt {

    private ChangeAttempt() {}

    /**
     * Tries.
     *
     * @param taken what is said if it was done
     * @param afterwards shows how the hosting stands then, either way
     */
    static void of(Command change, String taken, Command afterwards) {
        try {
            change.execute();
            Notes.success(taken);
        } catch (ChangeRefusedException e) {
            Notes.error(e.reason());
        }
        afterwards.execute();
    }
}
