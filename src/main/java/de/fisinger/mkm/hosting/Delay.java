package de.fisinger.mkm.hosting;

import org.jspecify.annotations.Nullable;

/** Whether setting up a hosting goes on as it should. */
public enum Delay {
    /** As it should. */
    NONE,
    /** A step failed and is tried again by itself. */
    RETRYING,
    /** A step waits for an operator. */
    OPERATOR;

    /** From what the list's query says of the instance's steps: 1 is tried again, 2 waits for an operator. */
    static Delay ofSteps(@Nullable Integer worst) {
        return switch (worst) {
            case 1 -> RETRYING;
            case 2 -> OPERATOR;
            case null, default -> NONE;
        };
    }
}
