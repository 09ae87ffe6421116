package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a step that fails, and what a step gets and gives. */
class WorkerRuntimeTest {

    private static final Job JOB = new Job(1, "reminder", 1, 100, "erinnern", 4, "reminder-7", 1);

    @Test
    void aFailureIsTriedAgainUntilTheLastTryWhichNeedsAnOperator() {
        var failure = new IllegalStateException("no answer");

        assertThat(WorkerRuntime.stateAfter(failure, 5)).isEqualTo(StepState.RETRYING);
        assertThat(WorkerRuntime.stateAfter(failure, 2)).isEqualTo(StepState.RETRYING);
        assertThat(WorkerRuntime.stateAfter(failure, 1)).isEqualTo(StepState.INCIDENT);
        assertThat(WorkerRuntime.stateAfter(new OperatorNeededException("wrong key", null), 5))
                .isEqualTo(StepState.INCIDENT);
    }

    @Test
    void waitingForSomethingThatEndsByItselfNeverNeedsAnOperator() {
        assertThat(WorkerRuntime.stateAfter(new TryLaterException("not ready", Duration.ofSeconds(5)), 1))
                .isEqualTo(StepState.RETRYING);
    }

    @Test
    void aRefusalAndLostWorkAreNoFailures() {
        assertThat(WorkerRuntime.stateAfter(new BusinessError("Der Tarif fehlt."), 1))
                .isEqualTo(StepState.REFUSED);
        assertThat(WorkerRuntime.stateAfter(new WorkLostException(JOB), 1)).isEqualTo(StepState.ABANDONED);
    }

    @Test
    void aRefusalThatTheStepDoesNotDeclareIsAFailure() {
        var refusal = new BusinessError("Der Tarif fehlt.");

        assertThat(step("reminder.remind").declared(refusal)).isSameAs(refusal);
        assertThat(step("reminder.count").declared(refusal))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the step reminder.count declares no error")
                .hasCause(refusal);
    }

    @Test
    void aStepGetsWhatItAsksForAndGivesWhatItSets() {
        assertThat(step("reminder.remind").call(new Steps() {}, WorkerRuntimeTest::argument))
                .isEmpty();
        assertThat(step("reminder.count").call(new Steps() {}, WorkerRuntimeTest::argument))
                .contains(new Count(8));
    }

    @Test
    void itsRecordsSayWhatItTakesAndSets() {
        assertThat(step("reminder.remind").input()).isEmpty();
        assertThat(step("reminder.remind").output()).isEmpty();
        assertThat(step("reminder.count").input()).contains(Input.class);
        assertThat(step("reminder.count").output()).contains(Count.class);
        assertThat(step("reminder.count").callsOut()).isFalse();
        assertThat(step("reminder.call").output()).contains(Count.class);
        assertThat(step("reminder.call").callsOut()).isTrue();
    }

    @Test
    void whatAStepThrowsComesAsItWasThrown() {
        assertThatThrownBy(() -> step("reminder.call").call(new Steps() {}, WorkerRuntimeTest::argument))
                .isInstanceOf(TryLaterException.class)
                .hasMessage("later");
    }

    @Test
    void aStepThatTakesOrGivesWhatVariablesCannotBeIsRefused() {
        assertThatThrownBy(() -> StepMethod.of(TwoInputs.class).toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not one record");
        assertThatThrownBy(() -> StepMethod.of(PlainInput.class).toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not one record");
        assertThatThrownBy(() -> StepMethod.of(PlainOutput.class).toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither a record nor nothing");
        assertThatThrownBy(() -> StepMethod.of(PlainClosing.class).toList())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither a record nor nothing");
    }

    /** By it a step takes its work before it calls, or is failed. */
    @Test
    void everyStepThatCallsAnotherSystemTakesAFence() {
        assertThat(StepMethod.ofTheCode().stream().filter(StepMethod::callsOut))
                .isNotEmpty()
                .allSatisfy(
                        step -> assertThat(step.method().getParameterTypes()).contains(Fence.class));
    }

    private static Object argument(Class<?> type) {
        return type == Job.class ? JOB : new Input(7);
    }

    private static StepMethod step(String jobType) {
        return StepMethod.of(Steps.class)
                .filter(step -> step.jobType().value().equals(jobType))
                .findFirst()
                .orElseThrow();
    }

    record Input(long reminderId) {}

    record Count(long next) {}

    /** Abstract, so that nobody takes it for a component. */
    abstract static class Steps {

        @JobType(value = "reminder.remind", error = "reminder-refused")
        void remind(Job job) {
            assertThat(job).isEqualTo(JOB);
        }

        @JobType("reminder.count")
        Count count(Job job, Input input) {
            return new Count(input.reminderId() + job.attempt());
        }

        @JobType("reminder.call")
        Closing<Count> call(Input input) {
            assertThat(input.reminderId()).isEqualTo(7);
            throw new TryLaterException("later", Duration.ofSeconds(1));
        }
    }

    abstract static class TwoInputs {

        @JobType("reminder.two-inputs")
        abstract void remind(Input input, Count count);
    }

    abstract static class PlainInput {

        @JobType("reminder.plain-input")
        abstract void remind(long reminderId);
    }

    abstract static class PlainOutput {

        @JobType("reminder.plain-output")
        abstract String remind(Input input);
    }

    abstract static class PlainClosing {

        @JobType("reminder.plain-closing")
        abstract Closing<?> remind(Input input);
    }
}
