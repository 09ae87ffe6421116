package de.fisinger.mkm.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user of the session in which code runs. */
@Component
public class CurrentUser {

    /**
     * Returns who is signed in.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is
     */
    public SignedInUser get() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static SignedInUser of(@Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            return user;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
