package de.fisinger.mkm.format;

import java.util.Enumeration;
import java.util.Locale;

/** The languages of the portal. Numbers, times and amounts are written alike in both (docs/decisions/0028). */
public enum Language {
    /** German, the language of the handbook. */
    GERMAN(Locale.GERMAN),
    /** English. */
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** As Java knows it. */
    public Locale locale() {
        return locale;
    }

    /** The one of a locale; German for one that the portal doesn't speak. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.locale.getLanguage()) ? ENGLISH : GERMAN;
    }

    /** The first of somebody's languages that the portal speaks; German if it speaks none. */
    public static Language preferred(Enumeration<Locale> wanted) {
        while (wanted.hasMoreElements()) {
            var locale = wanted.nextElement();
            for (var language : values()) {
                if (locale.getLanguage().equals(language.locale.getLanguage())) {
                    return language;
                }
            }
        }
        return GERMAN;
    }
}
