package de.fisinger.mkm.customer;

import de.fisinger.mkm.format.Language;
import de.fisinger.mkm.format.Texts;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The countries of ISO 3166, with their names in the language of the page. */
public final class Countries {

    private static final Map<Language, List<String>> CODES = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(language -> language, Countries::sorted));

    /** Where an address needs one (Universal Postal Union, addressing systems). */
    private static final Set<String> WITH_STATES = Set.of("AU", "BR", "CA", "IN", "US");

    private Countries() {}

    /** All codes, by name. */
    public static List<String> codes() {
        return Objects.requireNonNull(CODES.get(Texts.language()));
    }

    private static List<String> sorted(Language language) {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> name(code, language), Collator.getInstance(language.locale())))
                .toList();
    }

    /** The name of a code. */
    public static String name(String code) {
        return name(code, Texts.language());
    }

    private static String name(String code, Language language) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    /** Whether an address there names a state or province. */
    public static boolean hasStates(String code) {
        return WITH_STATES.contains(code);
    }

    static boolean isKnown(String code) {
        return Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(code);
    }
}
