package de.fisinger.mkm.process;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a step that called another system ends: what it notes in its last transaction, together with its line in the journal.
 *
 * @param <O> record of the process variables that it sets; {@link Void} for none
 */
public final class Closing<O> {

    private final Supplier<Optional<O>> change;
    private final @Nullable String putOffBecause;

    private Closing(Supplier<Optional<O>> change, @Nullable String putOffBecause) {
        this.change = change;
        this.putOffBecause = putOffBecause;
    }

    /** Notes something and sets process variables. */
    public static <O extends Record> Closing<O> with(Supplier<O> change) {
        return new Closing<>(() -> Optional.of(change.get()), null);
    }

    /**
     * Notes something and sets process variables of which the model learns that it has to come here again later.
     *
     * @param reason why, for operators
     */
    public static <O extends Record> Closing<O> puttingOff(String reason, Supplier<O> change) {
        return new Closing<>(() -> Optional.of(change.get()), reason);
    }

    /** Notes something. */
    public static Closing<Void> noting(Runnable change) {
        return new Closing<>(
                () -> {
                    change.run();
                    return Optional.empty();
                },
                null);
    }

    /** Notes nothing. */
    public static Closing<Void> nothing() {
        return noting(() -> {});
    }

    Optional<O> close() {
        return change.get();
    }

    /** Why the model has to come to the step again; null if the step is done. */
    @Nullable
    String putOffBecause() {
        return putOffBecause;
    }
}
