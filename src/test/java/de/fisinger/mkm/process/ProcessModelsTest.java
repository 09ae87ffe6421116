package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/** Models, constants and steps say the same, in both directions; all of them are found, none is listed here. */
class ProcessModelsTest {

    private static final Pattern NAMES = Pattern.compile("de\\.fisinger\\.mkm\\.\\w+\\.\\w+Process");

    /**
     * A process, as the constants of its feature name it.
     *
     * @param kind what it works on
     * @param messages the messages that the portal sends to it
     * @param errors the codes of the BPMN errors that its steps throw
     */
    record Names(WorkKind kind, Set<String> messages, Set<String> errors) {

        String processId() {
            return kind.processId();
        }

        BpmnModel model() {
            return read(Path.of("bpmn", processId() + ".bpmn"));
        }

        @Override
        public String toString() {
            return processId();
        }
    }

    /** Of the classes that are called …Process: one constant is the kind of work, the others are names in the model. */
    static List<Names> processes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(NAMES));
        return scanner.findCandidateComponents("de.fisinger.mkm").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(found -> ReflectionUtils.findField(found, "WORK", WorkKind.class) != null)
                .map(ProcessModelsTest::names)
                .toList();
    }

    private static Names names(Class<?> constants) {
        var kind = (WorkKind) constant(constants, "WORK");
        var names = Stream.of(constants.getFields())
                .filter(field -> field.getType() == String.class)
                .filter(field -> !Set.of("PROCESS_ID", "SUBJECT_PREFIX").contains(field.getName()))
                .map(field -> String.valueOf(constant(constants, field.getName())))
                .collect(Collectors.toCollection(TreeSet::new));
        var errors = new TreeSet<>(errorsOfSteps());
        errors.retainAll(names);
        names.removeAll(errors);
        return new Names(kind, names, errors);
    }

    private static Object constant(Class<?> constants, String name) {
        var field = Objects.requireNonNull(ReflectionUtils.findField(constants, name), name);
        ReflectionUtils.makeAccessible(field);
        return Objects.requireNonNull(ReflectionUtils.getField(field, null));
    }

    private static Set<String> errorsOfSteps() {
        return StepMethod.ofTheCode().stream()
                .map(step -> step.jobType().error())
                .filter(error -> !error.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyModelHasItsConstants() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".bpmn"))
                            .map(name -> name.replace(".bpmn", "")))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            processes().stream().map(Names::processId).toList());
        }
    }

    @Test
    void everyJobTypeHasAStepAndEveryStepATask() throws IOException {
        // some job types are for analysts only; the worked examples of docs/modelling.md have them
        assertThat(jobTypes("bpmn", "bpmn/examples"))
                .isEqualTo(StepMethod.ofTheCode().stream()
                        .filter(StepMethod::isOffered)
                        .map(step -> step.jobType().value())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theStepsOfFormerModelsAreThoseThatFormerModelsHave() throws IOException {
        var former = jobTypes("src/test/resources/former-models");
        former.removeAll(jobTypes("bpmn"));
        assertThat(StepMethod.ofTheCode().stream()
                        .filter(step -> !step.isOffered())
                        .map(step -> step.jobType().value()))
                .containsExactlyInAnyOrderElementsOf(former);
    }

    @Test
    void aJobTypeIsDoneByOneStep() {
        assertThat(StepMethod.ofTheCode().stream().map(step -> step.jobType().value()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyErrorThatAStepThrowsIsOneOfAProcess() {
        // several processes may share steps, and so their errors
        assertThat(processes().stream()
                        .map(Names::errors)
                        .flatMap(Collection::stream)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(errorsOfSteps());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theModelIsTheProcessOfItsFileName(Names names) {
        assertThat(names.model().elements(Process.class))
                .singleElement()
                .satisfies(process -> assertThat(process.getId()).isEqualTo(names.processId()));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void messagesAreThoseThatThePortalSends(Names names) {
        assertThat(names.model().elements(Message.class).map(Message::getName))
                .containsExactlyInAnyOrderElementsOf(names.messages());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theModelStartsAndListensAsItsKindOfWorkSays(Names names) {
        var key = names.kind().byAttempt() ? "=subject+\"/\"+string(attempt)" : "=subject";
        assertThat(names.model().awaitedMessages()).allSatisfy(message -> {
            if (message.isStart()) {
                assertThat(message.name()).isEqualTo(names.kind().startMessage());
            } else {
                assertThat(message.correlationKey()).isEqualTo(key);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theModelCatchesEveryErrorThatItsStepsThrow(Names names) {
        var errorOf = StepMethod.ofTheCode().stream()
                .collect(Collectors.toMap(
                        step -> step.jobType().value(), step -> step.jobType().error()));
        var thrown = names.model()
                .jobs()
                .map(job -> String.valueOf(errorOf.get(job.type())))
                .filter(error -> !error.isEmpty())
                .collect(Collectors.toSet());
        assertThat(names.model().elements(Error.class).map(Error::getErrorCode))
                .containsExactlyInAnyOrderElementsOf(thrown);
        assertThat(names.errors()).isEqualTo(thrown);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyTaskIsDocumentedAndTriedMoreThanOnce(Names names) {
        assertThat(names.model().elements(ServiceTask.class))
                .allSatisfy(task ->
                        assertThat(task.getDocumentations()).as(task.getName()).isNotEmpty())
                .allSatisfy(
                        task -> assertThat(Integer.parseInt(task.getSingleExtensionElement(ZeebeTaskDefinition.class)
                                        .getRetries()))
                                .isGreaterThan(1));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void whatSupportTriesAgainGetsAsManyTriesAsTheModelGives(Names names) {
        // one that only waits for a person has no tasks
        assertThat(names.model().elements(ZeebeTaskDefinition.class).map(ZeebeTaskDefinition::getRetries))
                .allSatisfy(retries -> assertThat(retries).isEqualTo(String.valueOf(Incidents.TRIES)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theModelHoldsNoTechnicalElements(Names names) {
        assertThat(names.model().names().values())
                .noneMatch(name -> name.matches(".*(bernehmen|bernommen|in Arbeit).*"));
        assertThat(names.model().jobs())
                .as("which instance works is for the runtime to see to, and no task")
                .noneMatch(job -> job.type().startsWith("process."));
    }

    private static Set<String> jobTypes(String... folders) throws IOException {
        var types = new TreeSet<String>();
        for (var folder : folders) {
            try (var files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".bpmn"))
                        .map(ProcessModelsTest::read)
                        .flatMap(BpmnModel::jobs)
                        .forEach(job -> types.add(job.type()));
            }
        }
        return types;
    }

    private static BpmnModel read(Path file) {
        try {
            return BpmnModel.parse(Files.readAllBytes(file)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
