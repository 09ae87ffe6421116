package de.fisinger.mkm.plesk;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for in another way after a server refused a value (error 1019), of which it doesn't say which one. Each keeps
 * what the former ones changed.
 */
public enum Fallback {
    /** Nothing was refused yet. */
    NONE("de-DE", 20),
    /** A server without the German language pack: its own language. */
    LOCALE(null, 20),
    /** A server with a rule for passwords of its own. */
    SHORTER_PASSWORD(null, 14),
    /** The same. */
    LONGER_PASSWORD(null, 32);

    private final @Nullable String locale;
    private final int passwordLength;

    Fallback(@Nullable String locale, int passwordLength) {
        this.locale = locale;
        this.passwordLength = passwordLength;
    }

    @Nullable
    String locale() {
        return locale;
    }

    int passwordLength() {
        return passwordLength;
    }
}
