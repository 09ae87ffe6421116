package de.fisinger.mkm.process;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The transactions of a step. Each holds the work's row first and the thing after it – the order in which everybody locks
 * them – so a step whose instance lost the work, or whose lease ended, changes nothing more.
 */
public final class Fence {

    private final Job job;
    private final Works works;
    private final Journal journal;
    private final TransactionTemplate transaction;

    /** Which try of the job this is; 0 until the journal knows. */
    private int tries;

    Fence(Job job, Works works, Journal journal, TransactionTemplate transaction) {
        this.job = job;
        this.works = works;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Reads or changes something in a transaction of its own.
     *
     * @return what that returned
     */
    public <T> T call(Supplier<T> change) {
        record Done<T>(int tries, T result) {}
        var done = Objects.requireNonNull(transaction.execute(_ -> new Done<>(begin(), change.get())));
        tries = done.tries();
        return done.result();
    }

    /** Changes something in a transaction of its own. */
    public void run(Runnable change) {
        call(() -> {
            change.run();
            return job;
        });
    }

    /**
     * Makes sure that the step may still act, before it does what can't be undone.
     *
     * @throws LeaseLostException if its lease ended and somebody else got the job
     */
    public void requireLease() {
        run(() -> {});
    }

    /**
     * The last transaction: with it the job is done.
     *
     * @param putOffBecause why the model has to come to the step again; null if it is done with it
     */
    <T> Optional<T> last(@Nullable String putOffBecause, Supplier<Optional<T>> change) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            begin();
            var result = change.get();
            journal.completed(job, putOffBecause);
            return result;
        }));
    }

    /**
     * Makes sure that the step began in it, before it called another system.
     *
     * @throws IllegalStateException if it did not: it may have called without holding its work
     */
    void requireBegun() {
        if (tries == 0) {
            throw new IllegalStateException("the step called out before it held its work: " + job.elementId());
        }
    }

    private int begin() {
        works.hold(job);
        return tries == 0 ? journal.began(job) : journal.goesOn(job, tries);
    }

    /**
     * Notes that this try came to nothing.
     *
     * @param wait how long the engine is asked to wait before the next try, after so many
     * @return which try it was, from 1
     */
    int failed(StepState state, RuntimeException why, IntFunction<Duration> wait) {
        return journal.notCompleted(job, tries, state, JobAnswers.textOf(why), wait);
    }
}
