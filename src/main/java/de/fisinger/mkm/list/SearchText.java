package de.fisinger.mkm.list;

import de.fisinger.mkm.input.EnteredText;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What somebody looks for, within bounds: each word costs the database time, and nobody types more. */
public final class SearchText {

    /** Most signs of a search or a filter. */
    public static final int LONGEST = 100;

    private static final int MOST_WORDS = 8;

    private SearchText() {}

    /** One line of at most {@value #LONGEST} signs. */
    public static String line(String typed) {
        var line = EnteredText.line(typed.length() > 2 * LONGEST ? typed.substring(0, 2 * LONGEST) : typed);
        var signs = line.codePointCount(0, line.length());
        return signs > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip()
                : line;
    }

    /** The same, of at most eight words. */
    static String words(String typed) {
        var line = line(typed);
        var words = line.split("\\s+");
        return words.length > MOST_WORDS
                ? Arrays.stream(words).limit(MOST_WORDS).collect(Collectors.joining(" "))
                : line;
    }
}
