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
        var type = callsOut()
                ? ResolvableType.forMethodReturnType(method).getGeneric(0).toClass()
                : method.getReturnType();
        return Optional.<Class<?>>of(type).filter(Class::isRecord);
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
