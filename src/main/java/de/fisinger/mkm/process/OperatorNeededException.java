package de.fisinger.mkm.process;

import org.jspecify.annotations.Nullable;

/** A worker's answer that no retry will help until an operator has acted: becomes an incident at once. */
public class OperatorNeededException extends RuntimeException {

    /**
     * Makes the answer.
     *
     * @param message what is wrong and where, in words an operator understands
     * @param cause what was caught; null if nothing was
     */
    public OperatorNeededException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
