package de.fisinger.mkm.contract;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contract or domain can't be assigned to that MKM-Kunde; nothing was changed. */
public final class NotAssignableException extends RuntimeException {

    /** Why not. */
    public enum Problem {
        /** The contract or domain isn't active any more: an assignment can be taken back, but not made. */
        INACTIVE,
        /** Somebody else assigned it since it was read. */
        CHANGED,
        /** The account has no such customer, or no longer. */
        CUSTOMER_GONE,
        /** The account has no such contract or domain, or no longer. */
        GONE
    }

    private final Problem problem;

    NotAssignableException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    /**
     * The rule of contracts and domains alike.
     *
     * @param active whether the contract or domain runs
     * @param now to whom it is assigned
     * @param expected to whom it was assigned when somebody decided
     * @param next to whom it shall be assigned
     * @throws NotAssignableException if it can't be
     */
    static void requireAssignable(boolean active, @Nullable Long now, @Nullable Long expected, @Nullable Long next) {
        if (!Objects.equals(now, expected)) {
            throw new NotAssignableException(Problem.CHANGED);
        }
        if (next != null && !active && !next.equals(now)) {
            throw new NotAssignableException(Problem.INACTIVE);
        }
    }

    /** Why not. */
    public Problem problem() {
        return problem;
    }
}
