package de.fisinger.mkm.process;

import java.util.List;
import java.util.Map;

/**
 * Port: a feature whose things are worked on by process instances. It says what the table {@code work} can't know; by it the
 * two sides are compared when one of them lost something, and support ends an instance without knowing the feature.
 * Everything runs in the name of the thing's account.
 */
public interface ProcessOwner {

    /** The things' kind. */
    WorkKind kind();

    /** Whether a thing's status says that there is work left for an instance. */
    boolean isInWork(long id);

    /** What a new instance needs beside the ids, see {@link NewWork#variables}. */
    default Map<String, Object> variables(long id) {
        return Map.of();
    }

    /** Whether a new instance has anything to do, after the former one was lost. In a transaction. */
    default boolean isStartedAgain(long id) {
        return isInWork(id);
    }

    /** The messages that bring a new instance to where a thing stands, by their names: what was decided since its start. */
    default List<String> decisions(long id) {
        return List.of();
    }

    /**
     * Does what the lost instance of a thing would still have done, where a new one has nothing to do. In a transaction.
     *
     * @param attempt which try of it was lost
     */
    default void makeUp(long id, int attempt) {}

    /** Whether support may end the work on its things. */
    default boolean isCancellable() {
        return true;
    }

    /**
     * Ends the work on a thing, for a reason that its reseller reads: by {@link Works#cancel}, or by a message after which the
     * instance takes back what it did. In a transaction.
     *
     * @throws TooLateException if it can't be ended any more
     */
    void cancel(long id, String reason);
}
