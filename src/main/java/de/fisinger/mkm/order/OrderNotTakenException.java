package de.fisinger.mkm.order;

/** A product that can't be ordered; nothing was stored. */
public final class OrderNotTakenException extends RuntimeException {

    /** Why. */
    public enum Problem {
        /** The reseller doesn't take orders in this portal. */
        CLOSED,
        /** The product isn't offered any more. */
        PRODUCT,
        /** The domain isn't the customer's. */
        DOMAIN
    }

    private final Problem problem;

    OrderNotTakenException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }
}
