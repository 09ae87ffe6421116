package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the engine's refusals of an answer, and failures of steps, are taken. */
class JobAnswersTest {

    @Test
    void anAnswerIsGivenAgainWhereTheEngineMayTakeItLater() {
        assertThat(Stream.of(Status.Code.values())
                        .filter(JobAnswers::isPassing)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.Code.class))))
                .isEqualTo(EnumSet.of(
                        Status.Code.UNAVAILABLE,
                        Status.Code.RESOURCE_EXHAUSTED,
                        Status.Code.DEADLINE_EXCEEDED,
                        Status.Code.ABORTED,
                        Status.Code.INTERNAL,
                        Status.Code.UNKNOWN));
    }

    @Test
    void aFailureCostsATryAndWhatNeedsAnOperatorAllOfThem() {
        var failure = new IllegalStateException("no answer");

        assertThat(JobAnswers.triesLeft(failure, 5)).isEqualTo(4);
        assertThat(JobAnswers.triesLeft(failure, 1)).isZero();
        assertThat(JobAnswers.triesLeft(failure, 0)).isZero();
        assertThat(JobAnswers.triesLeft(new OperatorNeededException("wrong key", failure), 5))
                .isZero();
    }

    @Test
    void aFailureWithoutWordsIsCalledByItsClass() {
        assertThat(JobAnswers.textOf(new IllegalStateException("no answer"))).isEqualTo("no answer");
        assertThat(JobAnswers.textOf(new IllegalStateException())).isEqualTo("IllegalStateException");
    }
}
