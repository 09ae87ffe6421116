package de.fisinger.mkm.portal;

/** A portal template that can't be made, or a URL that it can't have; nothing was stored. */
public final class PortalRefusedException extends RuntimeException {

    /** Why. */
    public enum Problem {
        /** There is no such Kundennummer. */
        ACCOUNT,
        /** Another template has the URL. */
        URL_TAKEN,
        /** The provider's own portal is there. */
        URL_OWN
    }

    private final Problem problem;

    PortalRefusedException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
