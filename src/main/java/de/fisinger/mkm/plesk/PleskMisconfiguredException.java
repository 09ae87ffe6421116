package de.fisinger.mkm.plesk;

/** No retry helps until an operator has set something right: the key, a licence, the protocol, or MKM itself. */
public final class PleskMisconfiguredException extends PleskException {

    PleskMisconfiguredException(String message) {
        super(message);
    }
}
