package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.format.Times;
import org.jspecify.annotations.Nullable;

/** A change that can't be ordered as its hosting stands; nothing was stored. Its message is for the reseller. */
public class ChangeRefusedException extends RuntimeException {

    ChangeRefusedException(String message) {
        super(message);
    }

    /**
     * One whose words are those of the state in which a hosting is.
     *
     * @param open the change that is under way, if one is
     */
    static ChangeRefusedException asItStands(Hosting hosting, @Nullable HostingChange open) {
        var state = hosting.lifeState(open == null ? null : open.kind());
        var dueAt = open == null ? null : open.dueAt();
        return new ChangeRefusedException(Texts.of(
                "change.refused." + state.name(),
                hosting.shownName(),
                dueAt == null ? "" : Times.lastDayBefore(dueAt)));
    }

    /** Why, in words for the reseller. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
