package de.fisinger.mkm.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a component the step that does the jobs of one type; {@link WorkerRuntime} opens it. Its parameters, in
 * any order and each only if it needs it: a record of the process variables that it takes (nothing else is fetched), the
 * {@link Job}, the {@link Fence}. It returns nothing, or a record of the process variables that it sets.
 *
 * <p>It runs in one transaction, which holds the work, and its line in the journal commits with what it changed. A step that
 * calls another system returns a {@link Closing} instead: it runs outside of transactions, reads and changes through its
 * fence, and its closing is the last transaction.
 *
 * <p>It may run twice for the same job, so it finds again what it did before. It speaks three ways: it returns, it throws a
 * {@link BusinessError}, or it throws anything else, which is tried again and becomes an incident in the end
 * ({@link OperatorNeededException}: at once).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface JobType {

    /** The type in the models' task definitions: module, dot, verb and noun. */
    String value();

    /** Code of the BPMN error that a refusal becomes; empty: the step has nothing to refuse. */
    String error() default "";

    /** How an instance ends whose job this is, as the metrics count it; empty for a step on the way. */
    String outcome() default "";

    /** Whether only models of former versions have it: their instances go on, analysts are not offered it. */
    boolean former() default false;
}
