package de.fisinger.mkm.input;

/**
 * What somebody saw and acts on isn't there: it was deleted meanwhile, or never was the account's. Pages say so in words of
 * their own where they know better ones than "gone".
 */
public final class GoneException extends RuntimeException {

    /** Something that was looked up isn't there. */
    public GoneException() {
        super("not there, or not any more");
    }

    /** The database says so. */
    public GoneException(Throwable cause) {
        super("not there, or not any more", cause);
    }
}
