package de.fisinger.mkm.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Port: a feature whose things are worked on by process instances. By it the two sides are compared when one of them lost
 * something, and support ends an instance without knowing the feature.
 */
public interface ProcessOwner {

    /**
     * A thing that should have a running instance.
     *
     * @param accountId whose it is
     * @param id its id
     * @param processInstanceKey the instance that took it; null if none has yet
     */
    record OpenWork(long accountId, long id, @Nullable Long processInstanceKey) {}

    /** The things' kind, the first part of a subject: hosting of hosting-7. */
    String kind();

    /**
     * The things of all accounts that should have a running instance.
     *
     * @param before those only that were asked for before that time
     */
    List<OpenWork> open(Instant before);

    /**
     * Whether an instance works on a thing that is there. Runs in the name of the account.
     *
     * @return false if there is no such thing, or another instance took it
     */
    boolean isInHandsOf(long id, long processInstanceKey);

    /** Takes a thing from its lost instance and asks for another one. Runs in a transaction, in the name of the account. */
    void startAgain(long id);

    /** Whether support may end an instance of it. */
    default boolean isCancellable() {
        return true;
    }

    /**
     * Ends the work on a thing, for a reason that its reseller reads. Runs in a transaction, in the name of the account.
     *
     * @return whether the instance ends by itself, as after a message; otherwise the engine is told to end it
     * @throws IllegalStateException if it is too late for that
     */
    boolean cancel(long id, String reason);
}
