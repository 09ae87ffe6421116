package de.fisinger.mkm;

import de.fisinger.mkm.account.SignedInUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.switchuser.SwitchUserFilter;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;

/** Somebody who is signed in, for tests of services. */
@TestComponent
public class Session {

    private final UserDetailsService users;

    Session(UserDetailsService users) {
        this.users = users;
    }

    /** Runs something as a user who is signed in. */
    public <T> T as(String userName, Supplier<T> work) {
        signIn(userName);
        try {
            return work.get();
        } finally {
            signOut();
        }
    }

    /** Signs a user in on this thread, as for pages without a browser. */
    public void signIn(String userName) {
        signIn(userName, Instant.now());
    }

    /** The same, with a password that was typed some time ago. */
    public void signIn(String userName, Instant typedAt) {
        var user = (SignedInUser) users.loadUserByUsername(userName);
        var authorities = new ArrayList<GrantedAuthority>(user.getAuthorities());
        authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(typedAt)
                .build());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, authorities));
    }

    /** Signs out whoever is signed in on this thread. */
    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Runs something as somebody who works as a linked user. */
    public <T> T asSwitched(String actorName, String linkedName, Supplier<T> work) {
        return asSwitched(actorName, users.loadUserByUsername(linkedName), work);
    }

    /** Runs something as somebody who works as a linked user. */
    public <T> T asSwitched(String actorName, UserDetails linked, Supplier<T> work) {
        var actor = users.loadUserByUsername(actorName);
        var original = UsernamePasswordAuthenticationToken.authenticated(actor, null, actor.getAuthorities());
        var authorities = new ArrayList<GrantedAuthority>(linked.getAuthorities());
        authorities.add(new SwitchUserGrantedAuthority(SwitchUserFilter.ROLE_PREVIOUS_ADMINISTRATOR, original));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(linked, null, authorities));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
