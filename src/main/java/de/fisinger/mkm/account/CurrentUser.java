package de.fisinger.mkm.account;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
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
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            return user;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
}
