package de.fisinger.mkm.plesk;

import org.jspecify.annotations.Nullable;

/** Why a call to Plesk brought nothing; one of three kinds that ask for different answers. */
public abstract sealed class PleskException extends RuntimeException
        permits PleskRefusedException, PleskUnavailableException, PleskMisconfiguredException {

    PleskException(String message) {
        super(message);
    }

    PleskException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
