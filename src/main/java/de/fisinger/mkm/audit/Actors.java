package de.fisinger.mkm.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Port: who works in a session. */
public interface Actors {

    /**
     * Who does something.
     *
     * @param accountId the account in which they work
     * @param userName who it is
     * @param actingAs the user whose access they use; null if they work as themselves
     */
    record Actor(long accountId, String userName, @Nullable String actingAs) {}

    /**
     * Tells who works in a session.
     *
     * @throws org.springframework.security.authentication.AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    Actor of(@Nullable Authentication authentication);
}
