package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.process.CallQueue.Answer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may call another system when. */
class CallQueueTest {

    private final CallQueue<String> queue = new CallQueue<>(2);

    @Test
    void onlySoManyCallAtOnce() {
        assertThat(queue.begins(1, "a")).isTrue();
        assertThat(queue.begins(1, "b")).isTrue();
        assertThat(queue.begins(1, "c")).isFalse();

        assertThat(queue.ended(Answer.GIVEN)).containsExactly("c");
        assertThat(queue.ended(Answer.GIVEN)).isEmpty();
        assertThat(queue.begins(1, "d")).isTrue();
        assertThat(queue.begins(1, "e")).isFalse();
    }

    @Test
    void theManyOfOneAccountDoNotHoldUpTheSingleOneOfAnother() {
        IntStream.range(0, 1000).forEach(i -> queue.begins(1, "many-" + i));
        queue.begins(2, "single");
        queue.begins(3, "first");
        queue.begins(3, "second");

        assertThat(Stream.generate(() -> queue.ended(Answer.GIVEN)).limit(6).flatMap(List::stream))
                .containsExactly("many-2", "single", "first", "many-3", "second", "many-4");
    }

    @Test
    void aSystemThatDoesNotAnswerIsCalledByFewerAndByMoreAgainOnceItDoes() {
        var four = new CallQueue<String>(4);
        IntStream.range(0, 12).forEach(i -> four.begins(1, "call-" + i));

        assertThat(four.ended(Answer.MISSING)).isEmpty();
        assertThat(four.ended(Answer.MISSING)).isEmpty();
        assertThat(four.ended(Answer.MISSING)).isEmpty();
        assertThat(four.ended(Answer.MISSING))
                .as("one finds out whether it is back")
                .containsExactly("call-4");

        assertThat(four.ended(Answer.UNKNOWN)).as("that says nothing of it").containsExactly("call-5");
        assertThat(four.ended(Answer.GIVEN)).containsExactly("call-6", "call-7");
        assertThat(four.ended(Answer.GIVEN)).containsExactly("call-8", "call-9");
        assertThat(four.ended(Answer.GIVEN)).containsExactly("call-10", "call-11");
        four.begins(1, "call-12");
        four.begins(1, "call-13");
        assertThat(four.ended(Answer.GIVEN)).as("never more than were allowed").containsExactly("call-12");
    }

    @Test
    void whoWaitsIsSentAwayAtTheEnd() {
        List.of("a", "b", "c", "d").forEach(caller -> queue.begins(1, caller));

        assertThat(queue.clear()).containsExactly("c", "d");
        assertThat(queue.ended(Answer.GIVEN)).isEmpty();
        assertThat(queue.ended(Answer.GIVEN)).isEmpty();
        assertThat(queue.begins(1, "e")).isTrue();
    }
}
