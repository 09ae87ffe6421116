package de.fisinger.mkm.process;

/** What is asked of a thing is too late: it has ended, or is being ended already, or somebody was faster otherwise. */
public class TooLateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the refusal.
     *
     * @param message what is too late, for the log
     */
    public TooLateException(String message) {
        super(message);
    }
}
