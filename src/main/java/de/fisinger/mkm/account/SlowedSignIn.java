package de.fisinger.mkm.account;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs in by name and password, and slows down whoever guesses. */
@Component
class SlowedSignIn implements AuthenticationProvider {

    /** Longer passwords are nobody's; comparing them would cost time. */
    private static final int LONGEST = 1000;

    private final DaoAuthenticationProvider passwords;
    private final PasswordTries tries;
    /** Also of names that nobody has: the audit log knows those of users only. */
    private final Counter failed;

    SlowedSignIn(SignIn signIn, PasswordEncoder encoder, PasswordTries tries, MeterRegistry metrics) {
        this.tries = tries;
        failed = metrics.counter("mkm.sign.ins.failed");
        passwords = new DaoAuthenticationProvider(signIn);
        passwords.setPasswordEncoder(encoder);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication typed) {
        var name = typed.getName();
        if (!SignIn.canBeSomebody(name)
                || String.valueOf(typed.getCredentials()).length() > LONGEST) {
            throw new BadCredentialsException("nobody's");
        }
        var address = ClientNetwork.addressOf(typed);
        if (address != null) {
            tries.from(address);
        }
        tries.of(name, address);
        try {
            var signedIn = passwords.authenticate(typed);
            tries.succeeded(name, address);
            if (address != null) {
                tries.succeededFrom(address);
            }
            return signedIn;
        } catch (BadCredentialsException e) {
            failed.increment();
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
