package de.fisinger.mkm.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a new password has to be: long enough, and nothing that everybody guesses (NIST SP 800-63B, 3.1.1.2). */
final class NewPassword {

    private static final int SHORTEST = 10;

    /** What BCrypt takes into account. */
    private static final int MOST_BYTES = 72;

    private NewPassword() {}

    static String checked(String password, String userName) {
        if (password.length() < SHORTEST) {
            throw new WeakPasswordException(WeakPasswordException.Problem.SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new WeakPasswordException(WeakPasswordException.Problem.LONG);
        }
        var isGuessed = password.toLowerCase(Locale.ROOT).contains(userName.toLowerCase(Locale.ROOT))
                || password.chars().distinct().count() < SHORTEST / 2;
        if (isGuessed) {
            throw new WeakPasswordException(WeakPasswordException.Problem.GUESSED);
        }
        return password;
    }
}
