package de.fisinger.mkm.process;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a step that called another system ends: what it notes in its last transaction, together with its line in the journal.
 *
 * @param <O> record of the process variables that it sets; {@link Void} for none
 */
public final class Closing<O> {

    private final Supplier<Optional<O>> change;

    private Closing(Supplier<Optional<O>> change) {
        this.change = change;
    }

    /** Notes something and sets process variables. */
    public static <O extends Record> Closing<O> with(Supplier<O> change) {
        return new Closing<>(() -> Optional.of(change.get()));
    }

    /** Notes something. */
    public static Closing<Void> noting(Runnable change) {
        return new Closing<>(() -> {
            change.run();
            return Optional.empty();
        });
    }

    /** Notes nothing. */
    public static Closing<Void> nothing() {
        return noting(() -> {});
    }

    Optional<O> close() {
        return change.get();
    }
}
