package de.fisinger.mkm.plesk;

import de.fisinger.mkm.format.Texts;

/** No retry helps until an operator has set something right: the key, a licence, the protocol, or MKM itself. */
public final class PleskMisconfiguredException extends PleskException {

    private final boolean perhapsByAddress;

    PleskMisconfiguredException(String message) {
        this(message, false);
    }

    private PleskMisconfiguredException(String message, boolean perhapsByAddress) {
        super(message);
        this.perhapsByAddress = perhapsByAddress;
    }

    /** One that may come from the address from which MKM calls: a server can be told which ones to let in. */
    static PleskMisconfiguredException perhapsByAddress(String message) {
        return new PleskMisconfiguredException(message, true);
    }

    /** The same with the address from which MKM calls, if that may be the cause. */
    PleskMisconfiguredException from(String address) {
        return perhapsByAddress
                ? new PleskMisconfiguredException(getMessage() + " " + Texts.of("plesk.error.calls-from", address))
                : this;
    }
}
