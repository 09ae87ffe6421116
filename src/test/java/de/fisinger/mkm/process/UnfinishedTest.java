package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done about work that no running instance holds. */
class UnfinishedTest {

    @ParameterizedTest(name = "holder {0}, ended {1}, awaited {2}, told {3}, in work {4}: {5}")
    @CsvSource(nullValues = "none", textBlock = """
                    # nobody took it: only the exporter knows whether somebody is about to
                    none, false, true, true, true, LEAVE
                    none, false, false, true, true, START_AGAIN
                    none, false, false, true, false, START_AGAIN
                    none, false, false, false, true, LEAVE
                    none, false, false, false, false, LEAVE
                    # its instance came to its end
                    7, true, false, true, false, FINISH
                    7, true, false, true, true, START_AGAIN
                    7, true, false, false, true, START_AGAIN
                    7, true, false, false, false, LEAVE
                    # the exporter doesn't know its instance
                    7, false, false, true, true, ASK_ENGINE
                    7, false, false, true, false, ASK_ENGINE
                    7, false, false, false, true, ASK_ENGINE
                    7, false, false, false, false, LEAVE
                    # the engine lost its data
                    -7, false, false, true, true, START_AGAIN
                    -7, false, false, true, false, START_AGAIN
                    -7, false, false, false, true, START_AGAIN
                    -7, false, false, false, false, LEAVE
                    """)
    void itIsJudgedByWhatIsKnown(
            @Nullable Long holder,
            boolean hasEnded,
            boolean isAwaited,
            boolean isTold,
            boolean isInWork,
            Unfinished.Verdict verdict) {
        var found = new Unfinished("hosting-1", "hosting", 1, 1, 0, holder, hasEnded, isAwaited);
        assertThat(found.verdict(isTold, isInWork)).isEqualTo(verdict);
    }
}
