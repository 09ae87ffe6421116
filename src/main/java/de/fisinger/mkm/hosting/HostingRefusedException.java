package de.fisinger.mkm.hosting;

/** A hosting or a linking that can't be begun; nothing was stored. */
public class HostingRefusedException extends RuntimeException {

    /** What is wrong with it. */
    public enum Problem {
        /** The contract takes no hostings, or isn't the account's. */
        CONTRACT,
        /** The account has no such customer. */
        CUSTOMER,
        /** No active product of this contract. */
        PRODUCT,
        /** The product's plan is gone from the server. */
        PLAN,
        /** The server takes no new hostings. */
        DRAINING,
        /** The domain isn't assigned to the customer. */
        DOMAIN,
        /** It is no name under which a server can host anything. */
        DOMAIN_UNUSABLE,
        /** There is a hosting for the domain. */
        DOMAIN_IN_USE,
        /** The subscription isn't in the list any more. */
        SUBSCRIPTION,
        /** The subscription is linked already. */
        LINKED,
        /** The subscription is being linked. */
        BEING_LINKED
    }

    private final Problem problem;

    HostingRefusedException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }
}
