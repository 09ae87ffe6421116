package de.fisinger.mkm.ui;

import com.vaadin.flow.component.Component;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.ui.StatusBadge.Look;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a user may sign in and, as long as the first password is missing, until when the invitation holds. */
public final class UserStatus {

    private UserStatus() {}

    /**
     * Shows a user's status.
     *
     * @param isInvited whether the user has no password yet
     * @param linkExpiresAt when the link of the invitation ends, null while its mail is under way
     */
    public static Component of(boolean isActive, boolean isInvited, @Nullable Instant linkExpiresAt) {
        var lines = new StatusLines(new StatusBadge(
                isActive ? Look.SUCCESS : Look.NEUTRAL, Texts.of(isActive ? "status.active" : "status.deactivated")));
        if (isActive && isInvited) {
            lines.note(
                    linkExpiresAt == null || linkExpiresAt.isAfter(Instant.now())
                            ? Texts.of("user.invited", linkExpiresAt == null ? "…" : Times.minute(linkExpiresAt))
                            : Texts.of("user.invitation-over"));
        }
        return lines;
    }
}
