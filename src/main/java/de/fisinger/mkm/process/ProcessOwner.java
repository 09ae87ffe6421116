package de.fisinger.mkm.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: a feature whose things are worked on by process instances. By it the two sides are compared when one of them lost
 * something, and support ends an instance without knowing the feature.
 */
public interface ProcessOwner {

    /** The things' kind, the first part of a subject: hosting of hosting-7. */
    String kind();

    /**
     * The things of all accounts whose instance isn't known to have come to its end.
     *
     * @param before those only for which an instance was asked for before that time
     */
    List<? extends WorkItem> unfinished(Instant before);

    /** A thing. Runs in the name of its account. */
    Optional<? extends WorkItem> find(long id);

    /** A thing, for changes. Runs in a transaction, in the name of its account. */
    Optional<? extends WorkItem> lock(long id);

    /**
     * Does what the lost instance of a thing would still have done, where a new one can't. Runs in a transaction, in the
     * name of its account.
     */
    default void finish(long id) {}

    /** Whether support may end the work on its things. */
    default boolean isCancellable() {
        return true;
    }

    /**
     * Ends the work on a thing, for a reason that its reseller reads. Runs in a transaction, in the name of its account.
     *
     * @return whether the instance ends by itself, as after a message; otherwise the engine is told to end it
     * @throws IllegalStateException if it is too late for that
     */
    boolean cancel(long id, String reason);
}
