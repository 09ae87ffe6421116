package de.fisinger.mkm.process;

import java.time.Duration;

/** A worker's answer that it has to wait for something that ends by itself: it is no failure and costs no try. */
public class TryLaterException extends RuntimeException {

    private final Duration wait;

    /**
     * Makes the answer.
     *
     * @param message what it waits for
     * @param wait how long
     */
    public TryLaterException(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    /** How long to wait. */
    public Duration waitTime() {
        return wait;
    }
}
