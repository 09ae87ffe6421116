package de.fisinger.mkm;

import java.util.Set;

/**
 * One thing of a process, ordered while all sorts of things go wrong ({@link FaultsTest}). A test of a process that implements
 * it, or a class in it, is found and filled like a bean.
 */
public interface ProcessScene {

    /** Orders it. */
    void order();

    /** It is as it was ordered, once, or undone. */
    void assertDoneOnceOrUndone();

    /** The kinds of work that end only when somebody does something. */
    default Set<String> waitingForSomebody() {
        return Set.of();
    }

    /** Does what is waited for. */
    default void settle() {}
}
