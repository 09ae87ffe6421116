package de.fisinger.mkm.localstack.plesk;

import com.ibm.icu.text.IDNA;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Plesk checks in values beyond their grammar. */
final class Rules {

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern SYSTEM_USER = Pattern.compile("[a-z0-9][a-z0-9._-]{0,15}");
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9_.@-]{1,60}");
    private static final List<Pattern> PASSWORD = List.of(
            Pattern.compile(".*[A-Z].*"),
            Pattern.compile(".*[a-z].*"),
            Pattern.compile(".*[0-9].*"),
            Pattern.compile(".*[^A-Za-z0-9].*"));

    private static final Map<String, Pattern> POSTCODES = Map.of(
            "DE", Pattern.compile("\\d{5}"),
            "AT", Pattern.compile("\\d{4}"),
            "CH", Pattern.compile("\\d{4}"),
            "NL", Pattern.compile("\\d{4} ?[A-Z]{2}"),
            "GB", Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}"),
            "US", Pattern.compile("\\d{5}(-\\d{4})?"),
            "CA", Pattern.compile("[A-Z]\\d[A-Z] ?\\d[A-Z]\\d"));
    private static final Set<String> WITH_STATES = Set.of("AU", "CA", "US");

    private static final IDNA PUNYCODE =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private Rules() {}

    /** The punycode of a name, as IDNA 2008 has it. */
    static String ascii(String name) {
        return PUNYCODE.nameToASCII(name, new StringBuilder(), new IDNA.Info()).toString();
    }

    static String unicode(String ascii) {
        return PUNYCODE.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info())
                .toString();
    }

    static String requireDomain(String name) {
        var ascii = ascii(name);
        require(DOMAIN.matcher(ascii).matches(), "Domain name");
        return ascii;
    }

    static void requireLogin(String login) {
        require(LOGIN.matcher(login).matches(), "Login");
    }

    static void requireSystemUser(String login) {
        require(SYSTEM_USER.matcher(login).matches(), "System user name");
    }

    static void requirePassword(String password, Strictness strictness) {
        require(
                PASSWORD.stream().allMatch(rule -> rule.matcher(password).matches())
                        && password.length() >= strictness.shortestPassword()
                        && password.length() <= strictness.longestPassword(),
                "Password");
    }

    static void requireAllowed(String ascii, Strictness strictness) {
        require(!strictness.forbiddenNames().contains(unicode(ascii)), "Domain name");
    }

    static void requireLocale(String locale, Strictness strictness) {
        require(!strictness.refusedLocales().contains(locale), "Locale");
    }

    /** An address as its country has it; what is missing altogether is no matter. */
    static void requireAddress(String country, Optional<String> state, Optional<String> postcode) {
        require(postcode.isEmpty() || postcode.get().length() <= 10, "Postcode");
        var form = POSTCODES.get(country);
        require(
                form == null
                        || postcode.filter(code -> form.matcher(code).matches()).isPresent(),
                "Postcode");
        require(!WITH_STATES.contains(country) || state.isPresent(), "State");
    }

    private static void require(boolean valid, String what) {
        if (!valid) {
            throw PleskRefusal.invalid(what);
        }
    }
}
