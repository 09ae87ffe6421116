package de.fisinger.mkm.mail;

import de.fisinger.mkm.format.DomainName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * An address as mail servers take it (RFC 5321, RFC 5890): the domain in punycode. Letters beyond ASCII before the @ stay, and
 * only some servers take them (RFC 6531); to another, Jakarta Mail would cut them to bytes of other letters, and the mail would
 * go to somebody else.
 */
final class MailAddress {

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
        if (!local.codePoints().allMatch(MailAddress::isLetter)) {
            throw new AddressException("signs before the @ that no server takes");
        }
        var domain = DomainName.of(text.substring(at + 1)).orElseThrow(() -> new AddressException("no domain"));
        return new InternetAddress(local + "@" + domain.ascii(), true);
    }

    /** Whether only a server that takes letters beyond ASCII can be told this address. */
    static boolean isInternational(InternetAddress address) {
        return address.getAddress().chars().anyMatch(letter -> letter > 127);
    }

    private static boolean isLetter(int sign) {
        return sign > 127 ? Character.isLetterOrDigit(sign) || isMark(sign) : sign > ' ' && sign < 127;
    }

    /** An accent of its own, as in scripts that have no letters with one. */
    private static boolean isMark(int sign) {
        var type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
