package de.fisinger.mkm.format;

import com.vaadin.flow.component.UI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The portal's sentences: in the language of the page that asks; outside of pages – reasons that workers keep, operators'
 * messages – in German.
 */
public final class Texts {

    private static final String BUNDLE = "vaadin-i18n.translations";

    /** Of the root locale: for German, the default locale of the machine would come before the bundle without a language. */
    private static final Map<Language, ResourceBundle> BUNDLES = Map.of(
            Language.GERMAN, ResourceBundle.getBundle(BUNDLE, Locale.ROOT),
            Language.ENGLISH, ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH));

    private static final ScopedValue<Language> SPOKEN = ScopedValue.newInstance();

    private Texts() {}

    /** The language of the page for which code runs. */
    public static Language language() {
        if (SPOKEN.isBound()) {
            return SPOKEN.get();
        }
        var ui = UI.getCurrent();
        return ui == null ? Language.GERMAN : Language.of(ui.getLocale());
    }

    /** Runs what goes on for a page outside of it, such as an export, in the page's language. */
    public static <T, X extends Throwable> T speaking(Language language, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(SPOKEN, language).call(work);
    }

    /**
     * A sentence.
     *
     * @param key its key in the bundle of the pages
     * @param arguments what stands at {0}, {1} and so on, as it is written
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public static String of(String key, Object... arguments) {
        return in(language(), key, Stream.of(arguments).map(String::valueOf).toArray());
    }

    /**
     * A sentence in a language.
     *
     * @param arguments what stands at {0}, {1} and so on; numbers decide where a sentence has several forms
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public static String in(Language language, String key, Object... arguments) {
        var sentence = Objects.requireNonNull(BUNDLES.get(language)).getString(key);
        return arguments.length == 0 ? sentence : new MessageFormat(sentence, Locale.GERMAN).format(arguments);
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
