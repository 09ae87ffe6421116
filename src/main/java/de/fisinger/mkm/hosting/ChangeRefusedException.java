package de.fisinger.mkm.hosting;

/** A change that can't be ordered as its hosting stands; nothing was stored. Its message is for the reseller. */
public class ChangeRefusedException extends RuntimeException {

    ChangeRefusedException(String message) {
        super(message);
    }

    /** Why, in words for the reseller. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
