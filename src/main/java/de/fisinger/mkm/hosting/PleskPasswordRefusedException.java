package de.fisinger.mkm.hosting;

/** A Plesk password wasn't set; the link goes on being valid. */
public final class PleskPasswordRefusedException extends RuntimeException {

    /** Why. */
    public enum Problem {
        /** The server asks for a stronger one. */
        WEAK,
        /** The server won't take any, as when the customer is gone there. */
        REFUSED,
        /** The server doesn't answer, or can't do it now. */
        UNAVAILABLE,
        /** That for Plesk is set, but the server didn't take it for FTP. */
        NOT_FOR_FTP
    }

    private final Problem problem;

    PleskPasswordRefusedException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
