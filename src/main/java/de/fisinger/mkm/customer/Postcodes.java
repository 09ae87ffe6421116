package de.fisinger.mkm.customer;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How countries write postcodes (Universal Postal Union, addressing systems); the neighbours and those often written to. */
final class Postcodes {

    private static final Pattern ANYWHERE_ELSE = Pattern.compile("[A-Z0-9][A-Z0-9 -]{0,19}");

    private static final Pattern THREE_AND_TWO = Pattern.compile("\\d{3} ?\\d{2}");
    private static final Pattern FOUR = Pattern.compile("\\d{4}");
    private static final Pattern FIVE = Pattern.compile("\\d{5}");

    private static final Map<String, Pattern> BY_COUNTRY = Map.ofEntries(
            Map.entry("DE", Pattern.compile("(?!00)\\d{5}")),
            Map.entry("AT", FOUR),
            Map.entry("CH", FOUR),
            Map.entry("LI", FOUR),
            Map.entry("LU", Pattern.compile("(L-)?\\d{4}")),
            Map.entry("BE", FOUR),
            Map.entry("DK", FOUR),
            Map.entry("NO", FOUR),
            Map.entry("HU", FOUR),
            Map.entry("SI", FOUR),
            Map.entry("BG", FOUR),
            Map.entry("FR", FIVE),
            Map.entry("IT", FIVE),
            Map.entry("ES", FIVE),
            Map.entry("FI", FIVE),
            Map.entry("HR", FIVE),
            Map.entry("EE", FIVE),
            Map.entry("TR", FIVE),
            Map.entry("UA", FIVE),
            Map.entry("RO", Pattern.compile("\\d{6}")),
            Map.entry("SE", THREE_AND_TWO),
            Map.entry("CZ", THREE_AND_TWO),
            Map.entry("SK", THREE_AND_TWO),
            Map.entry("GR", THREE_AND_TWO),
            Map.entry("PL", Pattern.compile("\\d{2}-\\d{3}")),
            Map.entry("PT", Pattern.compile("\\d{4}-\\d{3}")),
            Map.entry("NL", Pattern.compile("\\d{4} ?[A-Z]{2}")),
            Map.entry("LT", Pattern.compile("(LT-)?\\d{5}")),
            Map.entry("LV", Pattern.compile("(LV-)?\\d{4}")),
            Map.entry("GB", Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}")),
            Map.entry("IE", Pattern.compile("[A-Z]\\d[\\dW] ?[A-Z\\d]{4}")),
            Map.entry("CA", Pattern.compile("[A-Z]\\d[A-Z] ?\\d[A-Z]\\d")),
            Map.entry("AU", FOUR),
            Map.entry("US", Pattern.compile("\\d{5}(-\\d{4})?")));

    /** Countries that have none. */
    private static final Set<String> NONE = Set.of(
            "AE", "AG", "AO", "AW", "BF", "BQ", "BI", "BJ", "BO", "BS", "BW", "BZ", "CD", "CF", "CG", "CI", "CK", "CM",
            "CW", "DJ", "DM", "ER", "FJ", "GA", "GD", "GM", "GQ", "GY", "HK", "JM", "KI", "KM", "KN", "KP", "LC", "ML",
            "MO", "MR", "MW", "NR", "NU", "QA", "RW", "SB", "SC", "SL", "SR", "ST", "SX", "SY", "TD", "TG", "TK", "TL",
            "TO", "TV", "UG", "VU", "YE", "ZW");

    private Postcodes() {}

    /** Whether an address there has one. */
    static boolean areUsed(String country) {
        return !NONE.contains(country);
    }

    static boolean isValid(String postcode, String country) {
        return BY_COUNTRY.getOrDefault(country, ANYWHERE_ELSE).matcher(postcode).matches();
    }
}
