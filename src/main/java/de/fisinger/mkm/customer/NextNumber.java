package de.fisinger.mkm.customer;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** The Kundennummer that follows another: the digits at its end, one higher, with as many leading zeros. */
final class NextNumber {

    static final String FIRST = "10001";

    private static final Pattern DIGITS_AT_THE_END = Pattern.compile("(.*?)(\\d+)");

    private NextNumber() {}

    static String after(String number) {
        var parts = DIGITS_AT_THE_END.matcher(number);
        if (!parts.matches()) {
            return number + "1";
        }
        var digits = parts.group(2);
        var next = new BigInteger(digits).add(BigInteger.ONE).toString();
        return parts.group(1) + "0".repeat(Math.max(0, digits.length() - next.length())) + next;
    }
}
