package de.fisinger.mkm.localstack.plesk;

import com.ibm.icu.text.IDNA;
import java.util.List;
import java.util.regex.Pattern;

/** What Plesk checks in values beyond their grammar. */
final class Rules {

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern SYSTEM_USER = Pattern.compile("[a-z0-9][a-z0-9._-]{0,15}");
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9_.@-]{1,60}");
    private static final List<Pattern> PASSWORD = List.of(
            Pattern.compile(".{16,}"),
            Pattern.compile(".*[A-Z].*"),
            Pattern.compile(".*[a-z].*"),
            Pattern.compile(".*[0-9].*"),
            Pattern.compile(".*[^A-Za-z0-9].*"));

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

    static void requirePassword(String password) {
        require(PASSWORD.stream().allMatch(rule -> rule.matcher(password).matches()), "Password");
    }

    private static void require(boolean valid, String what) {
        if (!valid) {
            throw PleskRefusal.invalid(what);
        }
    }
}
