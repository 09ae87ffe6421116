package de.fisinger.mkm.format;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A domain name below a top-level domain, as registries give it (RFC 1034 and IDNA 2008: RFC 5890 to 5893). Both spellings of
 * a name, "müller.de" and "xn--mller-kva.de", are one.
 *
 * @param ascii the form that servers understand, in lower case
 * @param unicode the form that people read
 */
public record DomainName(String ascii, String unicode) {

    private static final IDNA RULES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO);

    /** At least two labels; the last is none of an address. */
    private static final Pattern LABELS =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    /** Letters, marks and digits, and what the library let through by its context; no symbols, as UTS 46 would (RFC 5892). */
    private static final Pattern SIGNS =
            Pattern.compile("[[\\p{L}\\p{M}\\p{Nd}.\\-\u00b7\u0375\u05f3\u05f4\u30fb\u200c\u200d]"
                    // of which RFC 5892 excludes what only lengthens, repeats, or is written otherwise
                    + "&&[^\u0640\u07FA\u302E\u302F\u3031-\u3035\u303B\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]]+");

    /**
     * Reads a name.
     *
     * @param written in either spelling
     * @return empty if it is none: a label that is empty, too long or with a hyphen at its ends, an underscore, a wildcard, an
     *     address, a single label such as localhost, a dot at the end
     */
    public static Optional<DomainName> of(String written) {
        // longer ones are none, and the library throws at them
        if (written.length() > 253) {
            return Optional.empty();
        }
        var found = new IDNA.Info();
        var ascii = RULES.nameToASCII(written, new StringBuilder(), found).toString();
        if (found.hasErrors() || !LABELS.matcher(ascii).matches() || ascii.length() > 253) {
            return Optional.empty();
        }
        var unicode =
                RULES.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString();
        return SIGNS.matcher(unicode).matches() ? Optional.of(new DomainName(ascii, unicode)) : Optional.empty();
    }

    /** The form that people read, in which names are kept and compared; in lower case, if it is none. */
    public static String shown(String written) {
        return of(written).map(DomainName::unicode).orElseGet(() -> written.toLowerCase(Locale.ROOT));
    }
}
