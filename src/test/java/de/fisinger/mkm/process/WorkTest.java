package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Who may work on a thing. */
class WorkTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private static final WorkKind HOSTINGS =
            new WorkKind("hosting", "hosting-creation", "hosting-requested", "hostingId", true);

    private final Work work = new Work(new NewWork(HOSTINGS, 7, 4, "huber.example", 2L), NOW);

    @Test
    void theFirstInstanceTakesItAndKeepsIt() {
        work.hold(job(100, 1));
        work.hold(job(100, 1));

        assertThat(work.isOpenTo(100)).isTrue();
        assertThat(work.isOpenTo(101)).isFalse();
    }

    @Test
    void noOtherInstanceTakesItThen() {
        work.hold(job(100, 1));

        assertThatThrownBy(() -> work.hold(job(101, 1)))
                .isInstanceOf(WorkLostException.class)
                .hasMessage("hosting-7 is not in the hands of instance 101");
    }

    @Test
    void anInstanceOfAnotherAttemptOrAccountNeverTakesIt() {
        assertThatThrownBy(() -> work.hold(job(100, 2))).isInstanceOf(WorkLostException.class);
        assertThatThrownBy(() -> work.hold(new Job(1, "hosting-creation", 1, 100, "schritt", 5, "hosting-7", 1)))
                .isInstanceOf(WorkLostException.class);
    }

    @Test
    void startedAgainItIsOpenToAnotherInstanceOfTheSameAttempt() {
        work.hold(job(100, 1));
        work.finish(NOW);
        work.startAgain(NOW);

        work.hold(job(101, 1));
        assertThat(work.isOpenTo(100)).isFalse();
        assertThat(work.attempt()).isOne();
    }

    @Test
    void startedOverItIsOpenToAFurtherAttemptOnly() {
        work.hold(job(100, 1));
        work.startOver(NOW);

        assertThat(work.attempt()).isEqualTo(2);
        assertThatThrownBy(() -> work.hold(job(101, 1))).isInstanceOf(WorkLostException.class);
        work.hold(job(102, 2));
    }

    @Test
    void cancelledItNamesItsInstanceWhichIsToBeEnded() {
        work.hold(job(100, 1));

        assertThat(work.cancel(NOW)).contains(100L);
        assertThatThrownBy(() -> work.hold(job(100, 1))).isInstanceOf(WorkLostException.class);
    }

    @Test
    void cancelledBeforeAnInstanceTookItNoneTakesItAnyMore() {
        assertThat(work.cancel(NOW)).isEmpty();
        assertThatThrownBy(() -> work.hold(job(100, 1))).isInstanceOf(WorkLostException.class);

        work.startOver(NOW);
        work.hold(job(101, 2));
    }

    @Test
    void itIsNotOfAnInstanceThatBeganBeforeItWasAskedFor() {
        assertThat(work.isOf(100, NOW.minusMillis(1))).isFalse();
        assertThat(work.isOf(100, NOW)).isTrue();

        work.hold(job(100, 1));
        assertThat(work.isOf(100, NOW.minusSeconds(9))).isTrue();
        assertThat(work.isOf(101, NOW)).isFalse();

        work.startOver(NOW.plusSeconds(5));
        assertThat(work.isOf(100, NOW)).as("the former attempt's").isFalse();
    }

    @Test
    void itIsAsItWasReadWhileItsVersionIs() {
        assertThat(work.isStill(0)).isFalse();
        ReflectionTestUtils.setField(work, "version", 3);
        assertThat(work.isStill(3)).isTrue();
        assertThat(work.isStill(2)).isFalse();
    }

    @Test
    void aLongTitleIsCut() {
        work.describe("x".repeat(301));
        assertThat(ReflectionTestUtils.getField(work, "title")).isEqualTo("x".repeat(300));
    }

    private static Job job(long instance, int attempt) {
        return new Job(1, "hosting-creation", 1, instance, "schritt", 4, "hosting-7", attempt);
    }
}
