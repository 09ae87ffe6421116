package de.fisinger.mkm.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** Makes a {@link Worker} a bean and says which jobs it takes. */
@Documented
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JobType {

    /** The type in the models' task definitions: module, dot, verb and noun. */
    String value();

    /**
     * How long the engine waits before it hands the job to somebody else, as an ISO 8601 duration; longer than the
     * longest call in it.
     */
    String timeout() default "PT30S";

    /** Codes of the BPMN errors that the worker may throw; any other is a failure, because no model would catch it. */
    String[] errors() default {};

    /** How an instance ends whose job this is, as the metrics count it; empty for a step on the way. */
    String outcome() default "";
}
