package de.fisinger.mkm.portal;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Colours as hex values such as #1a73e8, and how well they can be told apart (WCAG 2.2, 1.4.3). */
public final class Colors {

    /** The least contrast of text, by level AA. */
    public static final double READABLE = 4.5;

    /** What text stands on where a reseller chooses nothing. */
    public static final String WHITE = "#ffffff";

    private static final String BLACK = "#000000";
    /** The form in which a colour is kept, as a regular expression. */
    static final String FORM = "#[0-9a-f]{6}";

    private static final int DARKER_STEPS = 20;

    private static final Pattern COLOR = Pattern.compile(FORM);

    private Colors() {}

    /** Whether it is a colour in the form in which it is kept. */
    public static boolean isColor(String text) {
        return COLOR.matcher(text).matches();
    }

    /** Contrast of two colours, from 1 to 21. */
    public static double contrast(String one, String other) {
        var first = luminance(one);
        var second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Black or white, whichever can be read better on a colour; one of them always can. */
    public static String textOn(String background) {
        return contrast(background, WHITE) >= contrast(background, BLACK) ? WHITE : BLACK;
    }

    /** The colour as text on white, darkened as far as that needs. */
    public static String readable(String color) {
        return IntStream.rangeClosed(0, DARKER_STEPS)
                .mapToObj(step -> darker(color, 1 - step / (double) DARKER_STEPS))
                .filter(darker -> contrast(darker, WHITE) >= READABLE)
                .findFirst()
                .orElse(BLACK);
    }

    private static String darker(String color, double share) {
        return "#%02x%02x%02x"
                .formatted(IntStream.range(0, 3)
                        .map(i -> Integer.parseInt(color, 1 + 2 * i, 3 + 2 * i, 16))
                        .mapToObj(channel -> Math.round(channel * share))
                        .toArray());
    }

    private static double luminance(String color) {
        var weights = new double[] {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> weights[i] * linear(Integer.parseInt(color, 1 + 2 * i, 3 + 2 * i, 16) / 255.0))
                .sum();
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
