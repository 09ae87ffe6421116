package de.fisinger.mkm.account;

/** What support entered of an account can't be taken; nothing was stored. */
public final class AccountRefusedException extends RuntimeException {

    /** Why. */
    public enum Problem {
        /** Another account has that Kundennummer. */
        NUMBER_TAKEN,
        /** Somebody else changed it since it was read. */
        CHANGED
    }

    private final Problem problem;

    AccountRefusedException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
