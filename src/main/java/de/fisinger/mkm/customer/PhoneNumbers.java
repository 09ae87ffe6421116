package de.fisinger.mkm.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as people write them, and as they are stored: E.164, such as +4930123456. */
final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    /** The number in E.164, or what was typed if it isn't a number of that country or any other. */
    static String toE164(String typed, String country) {
        return parse(typed, country)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164))
                .orElse(typed.strip());
    }

    static boolean isE164(String number) {
        return number.startsWith("+")
                && parse(number, CustomerData.HOME_COUNTRY).isPresent();
    }

    /** The number as people read it, such as +49 30 123456. */
    static String readable(String number) {
        return parse(number, CustomerData.HOME_COUNTRY)
                .map(parsed -> NUMBERS.format(parsed, PhoneNumberFormat.INTERNATIONAL))
                .orElse(number);
    }

    private static Optional<PhoneNumber> parse(String typed, String country) {
        // the library dials words as well: what isn't a number is typed by mistake, or says more than a number can
        if (LETTERS.matcher(typed).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(NUMBERS.parse(typed, country))
                    .filter(NUMBERS::isValidNumber)
                    // E.164 has no room for it, and nothing typed gets lost
                    .filter(number -> !number.hasExtension());
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
