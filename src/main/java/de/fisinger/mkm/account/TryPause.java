package de.fisinger.mkm.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody tried wrong passwords, and has to wait a moment before the next one is looked at. */
public final class TryPause extends AuthenticationException {

    private final Duration left;

    TryPause(Duration left) {
        super("after wrong passwords, the next one is looked at later");
        this.left = left;
    }

    /** How many seconds are left, at least one. */
    public long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
