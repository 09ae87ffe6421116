package de.fisinger.mkm.product;

/** A product can't be made of what was chosen; nothing was changed. */
public final class ProductRefusedException extends RuntimeException {

    /** Why not. */
    public enum Problem {
        /** The shop doesn't sell the article any more, or the account has no active contract of it. */
        ARTICLE,
        /** The contract isn't active any more, or carries no hostings. */
        CONTRACT,
        /** The contract's reseller has no such plan, as far as was read from Plesk in the last hour. */
        PLAN
    }

    private final Problem problem;

    ProductRefusedException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why not. */
    public Problem problem() {
        return problem;
    }
}
