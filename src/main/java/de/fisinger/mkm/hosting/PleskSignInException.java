package de.fisinger.mkm.hosting;

/** Nobody could be signed in at Plesk by one click; with login and password it may work all the same. */
public final class PleskSignInException extends RuntimeException {

    /** Why. */
    public enum Problem {
        /** Plesk will see the browser at another address than the portal does. */
        ADDRESS,
        /** The subscription or its customer is gone there, or somebody else's by now. */
        GONE,
        /** Plesk won't. */
        REFUSED,
        /** Plesk lets the portal do nothing, as with a key that it doesn't take. */
        NO_ACCESS,
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
