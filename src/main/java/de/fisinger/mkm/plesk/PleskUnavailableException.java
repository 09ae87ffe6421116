package de.fisinger.mkm.plesk;

/** No usable answer: worth another try. It says nothing about whether Plesk did what was asked. */
public final class PleskUnavailableException extends PleskException {

    PleskUnavailableException(String message) {
        super(message);
    }

    PleskUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
