package de.fisinger.mkm.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of one job type. A bean that implements it is opened by {@link WorkerRuntime}. It may run twice for the
 * same job, so it finds again what it did before. It speaks three ways: it returns a result, it throws a
 * {@link BusinessError}, or it throws anything else, which is tried again and becomes an incident in the end
 * ({@link OperatorNeededException}: at once).
 *
 * @param <I> record of the process variables it needs; nothing else is fetched
 * @param <O> record of the process variables it sets
 */
public interface Worker<I extends Record, O extends Record> {

    /** The type in the models' task definitions: module, dot, verb and noun. */
    String jobType();

    /** The record of its input. */
    Class<I> inputType();

    /** How long the engine waits before it hands the job to somebody else; longer than the longest call in it. */
    default Duration timeout() {
        return Duration.ofSeconds(30);
    }

    /**
     * Does the work, in the name of the account of the instance.
     *
     * @return what to set in the instance, or null for nothing
     * @throws BusinessError if the business refuses it
     */
    @Nullable
    O work(I input, Job job);
}
