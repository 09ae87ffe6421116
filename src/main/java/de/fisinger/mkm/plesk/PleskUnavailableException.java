package de.fisinger.mkm.plesk;

import org.jspecify.annotations.Nullable;

/** No usable answer: worth another try. It says nothing about whether Plesk did what was asked. */
public final class PleskUnavailableException extends PleskException {

    private final boolean isOver;

    PleskUnavailableException(String message) {
        super(message);
        isOver = true;
    }

    PleskUnavailableException(String message, Throwable cause) {
        this(true, message, cause);
    }

    private PleskUnavailableException(boolean isOver, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.isOver = isOver;
    }

    /** Nobody said that the call came to an end: Plesk may do what was asked even later. */
    static PleskUnavailableException unanswered(String message, @Nullable Throwable cause) {
        return new PleskUnavailableException(false, message, cause);
    }

    /** Whether the call is over: it was answered, or there wasn't even a connection. */
    public boolean isOver() {
        return isOver;
    }
}
