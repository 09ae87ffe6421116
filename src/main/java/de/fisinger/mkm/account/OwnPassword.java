package de.fisinger.mkm.account;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The password of whoever is signed in, asked for before what someone must not do who only found a session. */
@Component
public class OwnPassword {

    /** How long whoever signed in need not be asked again. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final UserRepository users;
    private final CurrentUser current;
    private final PasswordEncoder passwords;
    private final PasswordTries tries;
    private final ApplicationEventPublisher events;

    OwnPassword(
            UserRepository users,
            CurrentUser current,
            PasswordEncoder passwords,
            PasswordTries tries,
            ApplicationEventPublisher events) {
        this.events = events;
        this.users = users;
        this.current = current;
        this.passwords = passwords;
        this.tries = tries;
    }

    /** Whether it was typed in the last ten minutes, to sign in. */
    public boolean wasTypedLately() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                        .anyMatch(Instant.now().minus(LATELY)::isBefore);
    }

    /**
     * Compares what was typed; takes its time, so outside of a transaction.
     *
     * @throws TryPause if wrong ones were tried before
     */
    public boolean is(String typed) {
        return isOf(users.findById(current.get().userId()).orElseThrow(), typed);
    }

    /** The same for a user who was read before. */
    boolean isOf(User user, String typed) {
        var address = ClientNetwork.addressOf(SecurityContextHolder.getContext().getAuthentication());
        tries.of(user.userName(), address);
        if (!passwords.matches(typed, user.passwordHash())) {
            noteFailure();
            return false;
        }
        tries.succeeded(user.userName(), address);
        return true;
    }

    /** As a failed sign-in: in the audit log, a few of them. */
    private void noteFailure() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null) {
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    authentication, new BadCredentialsException("wrong own password")));
        }
    }
}
