package de.fisinger.mkm.input;

import java.util.regex.Pattern;

/** Text as somebody typed or pasted it, brought into the form in which it is kept. */
public final class EnteredText {

    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}]+");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");

    private static final Pattern CONTROL_WITHIN_LINES = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n]]+");

    private EnteredText() {}

    /** One line: without control characters, halves of characters and what XML can't hold, which come with pasted text, and without spaces around. */
    public static String line(String text) {
        return CONTROL_CHARACTERS.matcher(text).replaceAll(" ").strip();
    }

    /** Several lines: as {@link #line}, but line breaks stay. */
    public static String lines(String text) {
        var unified = LINE_ENDS.matcher(text).replaceAll("\n");
        return CONTROL_WITHIN_LINES.matcher(unified).replaceAll(" ").strip();
    }
}
