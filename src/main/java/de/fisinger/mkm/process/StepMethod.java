package de.fisinger.mkm.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * A method that does the jobs of one type.
 *
 * @param method annotated with {@link JobType}
 * @param jobType what that says
 */
record StepMethod(Method method, JobType jobType) {

    private static final String CODE = "de.fisinger.mkm";

    /**
     * Takes a method.
     *
     * @throws IllegalArgumentException if it takes other than {@link Job}, {@link Fence} and one record, or gives what can't
     *     be process variables
     */
    StepMethod {
        var inputs = Stream.of(method.getParameterTypes())
                .filter(type -> type != Job.class && type != Fence.class)
                .toList();
        if (inputs.size() > 1 || !inputs.stream().allMatch(Class::isRecord)) {
            throw new IllegalArgumentException("%s takes %s, not one record".formatted(method, inputs));
        }
        var set = set(method);
        if (!set.isRecord() && set != void.class && set != Void.class) {
            throw new IllegalArgumentException("%s gives %s, neither a record nor nothing".formatted(method, set));
        }
    }

    private static Class<?> set(Method method) {
        return method.getReturnType() == Closing.class
                ? ResolvableType.forMethodReturnType(method).getGeneric(0).toClass()
                : method.getReturnType();
    }

    /** All steps of MKM's code, sorted by job type, read without starting anything. */
    static List<StepMethod> ofTheCode() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(
                (type, _) -> type.getAnnotationMetadata().hasAnnotatedMethods(JobType.class.getName()));
        return scanner.findCandidateComponents(CODE).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(StepMethod::of)
                .sorted(Comparator.comparing(step -> step.jobType().value()))
                .toList();
    }

    static Stream<StepMethod> of(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JobType.class))
                .map(method -> new StepMethod(method, method.getAnnotation(JobType.class)));
    }

    /** The step of a job type, other than those of former models, that a model may use. */
    boolean isOffered() {
        return !jobType.former();
    }

    /** The record of the process variables that it takes; empty if it takes none. */
    Optional<Class<?>> input() {
        return Stream.of(method.getParameterTypes())
                .filter(type -> type.isRecord() && type != Job.class)
                .findFirst();
    }

    /** The record of the process variables that it sets; empty if it sets none. */
    Optional<Class<?>> output() {
        return Optional.<Class<?>>of(set(method)).filter(Class::isRecord);
    }

    /** Whether it calls another system, and so runs outside of transactions. */
    boolean callsOut() {
        return method.getReturnType() == Closing.class;
    }

    /** A refusal that no model can catch, because the step declares no error, is a failure like any other. */
    RuntimeException declared(RuntimeException failure) {
        return failure instanceof BusinessError && jobType.error().isEmpty()
                ? new IllegalStateException("the step %s declares no error".formatted(jobType.value()), failure)
                : failure;
    }

    /**
     * Runs it.
     *
     * @param arguments what it gets for a parameter of a type
     * @return what the method returned; empty if that is nothing
     */
    Optional<Object> call(Object component, Function<Class<?>, Object> arguments) {
        try {
            ReflectionUtils.makeAccessible(method);
            return Optional.ofNullable(method.invoke(
                    component,
                    Stream.of(method.getParameterTypes()).map(arguments).toArray()));
        } catch (InvocationTargetException e) {
            throw e.getTargetException() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method.toString(), e);
        }
    }
}
