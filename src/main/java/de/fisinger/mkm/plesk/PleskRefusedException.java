package de.fisinger.mkm.plesk;

import java.util.regex.Pattern;

/** Plesk understood the request and refuses it: a name that is taken, a limit, a plan that isn't there. */
public final class PleskRefusedException extends PleskException {

    private static final Pattern PASSWORD =
            Pattern.compile("\\b(?:password|passwort|kennwort)\\b(?![-.\\w])", Pattern.CASE_INSENSITIVE);

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

    /** Whether the value that the server doesn't take is a password, as far as Plesk says so. */
    public boolean isAboutPassword() {
        return isInvalid() && PASSWORD.matcher(String.valueOf(getMessage())).find();
    }

    /** Whether a value isn't what the server asks for, such as a password that is too weak. */
    public boolean isInvalid() {
        return code == PleskErrors.INVALID;
    }
}
