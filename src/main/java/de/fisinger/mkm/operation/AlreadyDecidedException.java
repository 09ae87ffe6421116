package de.fisinger.mkm.operation;

/** A user task was decided by somebody else, or ended with its instance. */
public final class AlreadyDecidedException extends RuntimeException {

    AlreadyDecidedException() {
        super("the user task isn't open any more");
    }
}
