package de.fisinger.mkm.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;

/**
 * A session in which somebody works as a linked user (handbook: Servicezugang, Anmelden-Als). It is the linked user's in
 * everything but what concerns that user's person.
 */
public final class SwitchedSession {

    private SwitchedSession() {}

    /** Who really works in this session, if it is a switched one. */
    public static Optional<SignedInUser> actor() {
        return actor(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignedInUser> actor(@Nullable Authentication authentication) {
        return original(authentication).map(CurrentUser::of);
    }

    /** The authentication to go back to. */
    static Optional<Authentication> original(@Nullable Authentication authentication) {
        return authentication == null
                ? Optional.empty()
                : authentication.getAuthorities().stream()
                        .filter(SwitchUserGrantedAuthority.class::isInstance)
                        .map(authority -> ((SwitchUserGrantedAuthority) authority).getSource())
                        .findFirst();
    }

    /**
     * What a session goes back to when working as a linked user is over.
     *
     * @param actor who really works in it
     * @param stored the security context that the session keeps
     * @return empty if it isn't that person's session any more
     */
    public static Optional<SecurityContext> backTo(SignedInUser actor, @Nullable Object stored) {
        return Optional.ofNullable(stored)
                .filter(SecurityContext.class::isInstance)
                .map(context -> ((SecurityContext) context).getAuthentication())
                .map(now -> original(now).orElse(now))
                .filter(back -> actor.equals(back.getPrincipal()))
                .map(SecurityContextImpl::new);
    }

    /**
     * Makes sure that somebody does this for themselves: password, e-mail address and service access of a linked user are
     * nobody else's business, and nobody switches further.
     *
     * @throws ForbiddenInSwitchedSessionException in a switched session
     */
    public static void requireOwn() {
        if (actor().isPresent()) {
            throw new ForbiddenInSwitchedSessionException();
        }
    }
}
