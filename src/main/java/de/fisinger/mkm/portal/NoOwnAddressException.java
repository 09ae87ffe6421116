package de.fisinger.mkm.portal;

/** A mail is wanted by a user who has no address. */
public final class NoOwnAddressException extends RuntimeException {

    NoOwnAddressException() {
        super("the user has no address");
    }
}
