package de.fisinger.mkm.account;

/** Somebody asks more often than people do. */
public final class TooManyRequestsException extends RuntimeException {

    TooManyRequestsException(String what) {
        super("too many requests: " + what);
    }
}
