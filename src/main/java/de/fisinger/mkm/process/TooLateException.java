package de.fisinger.mkm.process;

/** What is asked of a thing is too late: it has ended, or is being ended already, or somebody was faster otherwise. */
public class TooLateException extends RuntimeException {

    /**
     * Makes the refusal.
     *
     * @param message what is too late, for the log
     */
    public TooLateException(String message) {
        super(message);
    }
}
