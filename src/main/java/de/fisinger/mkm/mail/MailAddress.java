package de.fisinger.mkm.mail;

import com.ibm.icu.text.IDNA;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * An address as every mail server takes it (RFC 5321, RFC 5890): the domain in punycode, and nothing beyond ASCII before
 * the @ – Jakarta Mail would cut such letters to bytes of others, and the mail would go to somebody else.
 */
final class MailAddress {

    private static final IDNA DOMAINS = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");

    private MailAddress() {}

    /**
     * Reads an address, also one with a name before it.
     *
     * @throws AddressException if it can't be used
     */
    static InternetAddress of(String written) throws AddressException {
        var named = NAMED.matcher(written);
        var text = named.matches() ? named.group(1) : written;
        var at = text.lastIndexOf('@');
        var local = text.substring(0, Math.max(at, 0));
        if (!local.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new AddressException("letters beyond ASCII before the @");
        }
        var found = new IDNA.Info();
        var domain = DOMAINS.nameToASCII(text.substring(at + 1), new StringBuilder(), found);
        if (found.hasErrors()) {
            throw new AddressException("no domain: " + found.getErrors());
        }
        return new InternetAddress(local + "@" + domain, true);
    }
}
