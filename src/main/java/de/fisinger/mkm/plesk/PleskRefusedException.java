package de.fisinger.mkm.plesk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plesk understood the request and refuses it: a name that is taken, a limit, a plan that isn't there. */
public final class PleskRefusedException extends PleskException {

    /** A value of which Plesk may say that it isn't what the server asks for; it does so in the server's language. */
    public enum Value {
        PASSWORD("(?:ftp_)?pass(?:word|wort|w\\p{L}rter|wd)\\w*+|kennw(?:ort|\\p{L}rter)\\w*+"),
        STATE("state|province|provinz|bundesland(?:es)?"),
        POSTCODE("post(?:al )?code|pcode|zip(?:/postal)?(?: code)?|plz|postleitzahl"),
        PHONE("phone(?: number)?|telefon(?:nummer)?"),
        EMAIL("e-?mail(?: address|-adresse)?"),
        DOMAIN("domain(?:[- ]?name)?|dom\\p{L}ne");

        private final Pattern words;

        Value(String words) {
            // in a sentence, but not within a name such as passwort-hilfe.example
            this.words = Pattern.compile(
                    "(?<![-.\\w])(?:" + words + ")(?![-\\w]|\\.\\w)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
        }
    }

    private final int code;

    PleskRefusedException(int code, String message) {
        super(message);
        this.code = code;
    }

    /** Plesk's error code (Plesk documentation: XML API, Error Codes). */
    public int code() {
        return code;
    }

    /** Whether a name, login or external id is taken. */
    public boolean isDuplicate() {
        return code == PleskErrors.DUPLICATE_NAME || code == PleskErrors.DUPLICATE_OBJECT;
    }

    /** Whether something that the request names isn't there. */
    public boolean isMissing() {
        return code == PleskErrors.NOT_FOUND;
    }

    /** The value that the server doesn't take, as far as Plesk says so: the one that it names first. */
    public Optional<Value> value() {
        return isInvalid()
                ? Arrays.stream(Value.values())
                        .filter(value -> place(value) >= 0)
                        .min(Comparator.comparingInt(this::place))
                : Optional.empty();
    }

    private int place(Value value) {
        var found = value.words.matcher(String.valueOf(getMessage()));
        return found.find() ? found.start() : -1;
    }

    /** Whether a value isn't what the server asks for, such as a password that is too weak. */
    public boolean isInvalid() {
        return code == PleskErrors.INVALID;
    }
}
