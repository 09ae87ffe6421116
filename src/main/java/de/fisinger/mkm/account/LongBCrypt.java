package de.fisinger.mkm.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * BCrypt for passwords of any length: by itself it looks at 72 bytes, which are 18 letters of some scripts. It gets the SHA-384
 * of the password as text, which is 64 bytes long.
 */
final class LongBCrypt implements PasswordEncoder {

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bcrypt.encode(digest(String.valueOf(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return bcrypt.matches(digest(String.valueOf(password)), encoded);
    }

    private static String digest(String password) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-384").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-384", e);
        }
    }
}
