package de.fisinger.mkm.list;

import com.ibm.icu.text.Transliterator;
import de.fisinger.mkm.input.EnteredText;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody looks for, within bounds: each word costs the database time, and nobody types more. */
public final class SearchText {

    /** Most signs of a search or a filter. */
    public static final int LONGEST = 100;

    private static final int MOST_WORDS = 8;

    /** A telephone number, or part of one. */
    private static final Pattern DIALLED = Pattern.compile("[+(]*\\d[-+/().\\d]{3,}");

    private static final Transliterator IN_ASCII = Transliterator.getInstance("de-ASCII");

    /** Letters of German and of English, and signs. */
    private static final Pattern GERMAN = Pattern.compile("[\\x00-\\x7F\\xE4\\xF6\\xFC\\xDF]*");

    private static final Pattern NOT_DIALLED = Pattern.compile("[^+\\d]");

    private SearchText() {}

    /** One line of at most {@value #LONGEST} signs. */
    public static String line(String typed) {
        var line = EnteredText.line(typed.length() > 2 * LONGEST ? typed.substring(0, 2 * LONGEST) : typed);
        var signs = line.codePointCount(0, line.length());
        return signs > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip()
                : line;
    }

    /**
     * How a word in lower case may be written where it is looked for: Böhm also as Boehm, 0151/123 also in one.
     *
     * @param hasAscii whether what is looked through has German letters spelled so as well: then one question is enough
     */
    static Set<String> spellings(String word, boolean hasAscii) {
        var spellings = new LinkedHashSet<String>();
        if (!hasAscii || !GERMAN.matcher(word).matches()) {
            spellings.add(word);
        }
        spellings.add(IN_ASCII.transliterate(word));
        if (DIALLED.matcher(word).matches()) {
            spellings.add(NOT_DIALLED.matcher(word).replaceAll(""));
        }
        return spellings;
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
