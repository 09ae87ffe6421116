package de.fisinger.mkm.format;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The portal's German sentences, for what is said outside of pages: reasons that are kept, and operators' messages. */
public final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.GERMAN);

    private Texts() {}

    /**
     * A sentence.
     *
     * @param key its key in the bundle of the pages
     * @param arguments what stands at {0}, {1} and so on, as it is written
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public static String of(String key, Object... arguments) {
        var sentence = new MessageFormat(BUNDLE.getString(key), Locale.GERMAN);
        return sentence.format(Stream.of(arguments).map(String::valueOf).toArray());
    }

    /**
     * The beginning of a text, as it fits into a place; a sign of two halves stays whole.
     *
     * @param length most chars
     */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var isWithinSign = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, isWithinSign ? length - 1 : length);
    }
}
