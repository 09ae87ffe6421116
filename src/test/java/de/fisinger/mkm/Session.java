package de.fisinger.mkm;

import de.fisinger.mkm.account.SignedInUser;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Somebody who is signed in, for tests of services. */
@TestComponent
public class Session {

    private final UserDetailsService users;

    Session(UserDetailsService users) {
        this.users = users;
    }

    /** Runs something as a user who is signed in. */
    public <T> T as(String userName, Supplier<T> work) {
        var user = (SignedInUser) users.loadUserByUsername(userName);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
