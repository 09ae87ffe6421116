package de.fisinger.mkm.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import de.fisinger.mkm.format.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a new password has to be: long enough, and nothing that is guessed soon, such as what many people have, rows of keys, or
 * the words of the user, the account and the portal (NIST SP 800-63B, 3.1.1.2). Any script is welcome.
 */
@Component
class NewPasswords {

    private static final int SHORTEST = 10;

    private static final int LONGEST = 128;

    /** zxcvbn's "safely unguessable", of 0 to 4: at least 100 million guesses. */
    private static final int SAFE = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int MEASURED = 40;

    /** zxcvbn knows what English speakers choose; these are what lists of stolen German passwords begin with. */
    private static final List<String> GERMAN = german();

    private static final Zxcvbn GUESSES = new Zxcvbn();

    private final AccountRepository accounts;
    private final EndCustomerPortals portals;
    private final String provider;

    NewPasswords(
            AccountRepository accounts, EndCustomerPortals portals, @Value("${mkm.provider-name}") String provider) {
        this.accounts = accounts;
        this.portals = portals;
        this.provider = provider;
    }

    /**
     * Checks one. Call it outside of transactions: it reads the account's portal.
     *
     * @throws WeakPasswordException if it is refused
     */
    String checked(String password, User user) {
        var signs = password.codePointCount(0, password.length());
        if (signs < SHORTEST) {
            throw new WeakPasswordException(WeakPasswordException.Problem.SHORT);
        }
        if (signs > LONGEST) {
            throw new WeakPasswordException(WeakPasswordException.Problem.LONG);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        var known = wordsOf(user);
        var unknown = known.stream().reduce(lower, (rest, word) -> rest.replace(word, " "));
        var isGuessed = lower.contains(user.userName().toLowerCase(Locale.ROOT))
                || unknown.codePoints().filter(sign -> sign != ' ').distinct().count() < SHORTEST / 2
                || isGuessed(beginning(password), known);
        if (isGuessed) {
            throw new WeakPasswordException(WeakPasswordException.Problem.GUESSED);
        }
        return password;
    }

    /** As it is, and without the signs that people put between words. */
    private static boolean isGuessed(String password, List<String> known) {
        var words = Stream.concat(known.stream(), GERMAN.stream()).toList();
        return Stream.of(password, BETWEEN_WORDS.matcher(password).replaceAll(""))
                .filter(written -> !written.isEmpty())
                .distinct()
                .anyMatch(written -> GUESSES.measure(written, words).getScore() < SAFE);
    }

    private static List<String> german() {
        try (var file = Objects.requireNonNull(NewPasswords.class.getResourceAsStream("/guessed-passwords-de.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands behind so many signs makes guessing no easier, and measuring it takes seconds. */
    private static String beginning(String password) {
        return password.substring(
                0, password.offsetByCodePoints(0, Math.min(MEASURED, password.codePointCount(0, password.length()))));
    }

    private List<String> wordsOf(User user) {
        return Stream.of(
                        Stream.of(user.userName(), user.displayName(), provider, Texts.of("sign-in.claim")),
                        Stream.ofNullable(user.customerId()).flatMap(id -> accounts.namesOfCustomer(id).stream()),
                        accounts.findById(user.accountId()).map(Account::name).stream(),
                        portals.identityOf(user.accountId()).map(PortalIdentity::name).stream())
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.concat(Stream.of(text), BETWEEN_WORDS.splitAsStream(text)))
                .filter(word -> word.length() > 2)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
