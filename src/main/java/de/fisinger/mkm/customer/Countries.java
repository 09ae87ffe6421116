package de.fisinger.mkm.customer;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** The countries of ISO 3166, with their German names. */
public final class Countries {

    private static final List<String> CODES = Arrays.stream(Locale.getISOCountries())
            .sorted(Comparator.comparing(Countries::name, Collator.getInstance(Locale.GERMAN)))
            .toList();

    /** Where an address needs one (Universal Postal Union, addressing systems). */
    private static final Set<String> WITH_STATES = Set.of("AU", "BR", "CA", "IN", "US");

    private Countries() {}

    /** All codes, by name. */
    public static List<String> codes() {
        return CODES;
    }

    /** The German name of a code. */
    public static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.GERMAN);
    }

    /** Whether an address there names a state or province. */
    public static boolean hasStates(String code) {
        return WITH_STATES.contains(code);
    }

    static boolean isKnown(String code) {
        return Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(code);
    }
}
