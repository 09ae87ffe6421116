package de.fisinger.mkm.account;

import java.util.Optional;

/** Port: into whose users an account's people may switch, told by the feature that grants it. */
public interface SwitchTargets {

    /**
     * Finds the user of an access.
     *
     * @param accountId the account that wants to use it
     * @return id of the user; empty if that account has no such access, or no longer
     */
    Optional<Long> userOf(long accessId, long accountId);

    /** Whether sessions that were begun by an access may go on. */
    boolean isActive(long accessId);
}
