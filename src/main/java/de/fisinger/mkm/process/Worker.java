package de.fisinger.mkm.process;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Does the work of one job type, which its class names with {@link JobType}; {@link WorkerRuntime} opens it. It may run
 * twice for the same job, so it finds again what it did before. It speaks three ways: it returns a result, it throws a
 * {@link BusinessError}, or it throws anything else, which is tried again and becomes an incident in the end
 * ({@link OperatorNeededException}: at once).
 *
 * @param <I> record of the process variables it needs; nothing else is fetched
 * @param <O> record of the process variables it sets
 */
public interface Worker<I extends Record, O extends Record> {

    /**
     * Does the work, in the name of the account of the instance.
     *
     * @return what to set in the instance, or null for nothing
     * @throws BusinessError if the business refuses it
     */
    @Nullable
    O work(I input, Job job);

    /** The jobs it takes. */
    default JobType jobType() {
        return Objects.requireNonNull(
                AnnotationUtils.findAnnotation(getClass(), JobType.class), () -> getClass() + " names no job type");
    }
}
