package de.fisinger.mkm.serviceaccess;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * An Aktivierungscode: 128 random bits in Crockford's Base32, which has no letters that sound or look like another, in
 * groups that can be read over the phone. Separators, case, and O for 0 or I and L for 1 don't matter.
 *
 * @param text 26 characters without separators
 */
record ActivationCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 128;

    private static final int CHARACTERS = 26;

    private static final SecureRandom RANDOM = new SecureRandom();

    static ActivationCode random() {
        var bits = new BigInteger(BITS, RANDOM);
        var text = new StringBuilder();
        for (var shift = 5 * (CHARACTERS - 1); shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt(bits.shiftRight(shift).intValue() & 31));
        }
        return new ActivationCode(text.toString());
    }

    /** What somebody typed; empty if it can't be a code. */
    static Optional<ActivationCode> read(String typed) {
        var text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–.·_/]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return text.matches("[" + ALPHABET + "]{" + CHARACTERS + "}")
                ? Optional.of(new ActivationCode(text))
                : Optional.empty();
    }

    /** In groups: ABCD-EFGH-… */
    String grouped() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** SHA-256: enough for what is random already. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in a time that tells nothing of where the difference is. */
    boolean hasHash(String expected) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
