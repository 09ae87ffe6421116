package de.fisinger.mkm.plesk;

/** What was entered of a server can't be taken; nothing was stored. */
public final class ServerRefusedException extends RuntimeException {

    /** Why. */
    public enum Problem {
        /** Another server has that name. */
        NAME_TAKEN,
        /** A new server, or another host, without a key. */
        KEY_MISSING,
        /** Somebody else changed it since it was read. */
        CHANGED
    }

    private final Problem problem;

    ServerRefusedException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
