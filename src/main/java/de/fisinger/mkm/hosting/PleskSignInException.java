package de.fisinger.mkm.hosting;

/** Nobody could be signed in at Plesk by one click; with login and password it may work all the same. */
public final class PleskSignInException extends RuntimeException {

    /** Why. */
    public enum Problem {
        /** Plesk will see the browser at another address than the portal does. */
        ADDRESS,
        /** Plesk won't, as when the customer is gone there. */
        REFUSED,
        /** The server doesn't answer, or can't do it now. */
        UNAVAILABLE
    }

    private final Problem problem;

    PleskSignInException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
