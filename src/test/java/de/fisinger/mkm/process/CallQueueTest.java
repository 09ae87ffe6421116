package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(queue.next()).contains("c");
        assertThat(queue.next()).isEmpty();
        assertThat(queue.begins(1, "d")).isTrue();
        assertThat(queue.begins(1, "e")).isFalse();
    }

    @Test
    void theManyOfOneAccountDoNotHoldUpTheSingleOneOfAnother() {
        IntStream.range(0, 1000).forEach(i -> queue.begins(1, "many-" + i));
        queue.begins(2, "single");
        queue.begins(3, "first");
        queue.begins(3, "second");

        assertThat(Stream.generate(queue::next).limit(6).map(java.util.Optional::orElseThrow))
                .containsExactly("many-2", "single", "first", "many-3", "second", "many-4");
    }

    @Test
    void whoWaitsIsSentAwayAtTheEnd() {
        List.of("a", "b", "c", "d").forEach(caller -> queue.begins(1, caller));

        assertThat(queue.clear()).containsExactly("c", "d");
        assertThat(queue.next()).isEmpty();
        assertThat(queue.next()).isEmpty();
        assertThat(queue.begins(1, "e")).isTrue();
    }
}
