package de.fisinger.mkm.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;

/**
 * While something moves on a page, the page asks by itself every few seconds: what should tell it of changes may have died
 * unnoticed. {@link LiveUpdates} refreshes whatever is shown then. Not for ever, because asking keeps the session alive.
 */
final class Movement {

    static final Duration EVERY = Duration.ofSeconds(5);

    /** After the last page that somebody opened. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int NEVER = -1;

    private final UI ui;
    private int moving;
    private Instant until = Instant.now().plus(LONGEST);

    private Movement(UI ui) {
        this.ui = ui;
        ui.addAfterNavigationListener(_ -> until = Instant.now().plus(LONGEST));
        ui.addPollListener(_ -> ask());
    }

    /** What moves in a window. */
    static Movement in(UI ui) {
        var known = ComponentUtil.getData(ui, Movement.class);
        if (known != null) {
            return known;
        }
        var made = new Movement(ui);
        ComponentUtil.setData(ui, Movement.class, made);
        return made;
    }

    /** One more thing that moves is shown. */
    void begins() {
        moving++;
        ask();
    }

    /** One of them is shown no more. */
    void ends() {
        moving--;
        ask();
    }

    private void ask() {
        ui.setPollInterval(moving > 0 && Instant.now().isBefore(until) ? (int) EVERY.toMillis() : NEVER);
    }
}
