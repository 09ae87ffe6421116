package de.fisinger.mkm.plesk;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plesk understood the request and refuses it: a name that is taken, a limit, a plan that isn't there. */
public final class PleskRefusedException extends PleskException {

    /** A value of which Plesk may say that it isn't what the server asks for; it does so in the server's language. */
    public enum Value {
        PASSWORD("password|passwort|kennwort"),
        STATE("state|province|bundesland"),
        POSTCODE("post(?:al )?code|pcode|zip(?: code)?|plz|postleitzahl"),
        PHONE("phone(?: number)?|telefon(?:nummer)?"),
        EMAIL("e-?mail(?: address)?|e-?mail-adresse");

        private final Pattern words;

        Value(String words) {
            this.words = Pattern.compile("\\b(?:" + words + ")\\b(?![-.\\w])", Pattern.CASE_INSENSITIVE);
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

    /** The value that the server doesn't take, as far as Plesk says so. */
    public Optional<Value> value() {
        var words = String.valueOf(getMessage());
        return isInvalid()
                ? Arrays.stream(Value.values())
                        .filter(value -> value.words.matcher(words).find())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a value isn't what the server asks for, such as a password that is too weak. */
    public boolean isInvalid() {
        return code == PleskErrors.INVALID;
    }
}
