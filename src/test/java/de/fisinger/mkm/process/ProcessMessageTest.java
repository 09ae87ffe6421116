package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the engine is told, and for how long it keeps that. */
class ProcessMessageTest {

    private static final ProcessMessage START =
            ProcessMessage.start("hosting-requested", "hosting-7", 2, 4, Map.of("hostingId", 7L));

    private static final ProcessMessage TOLD = ProcessMessage.tell("hosting-cancelled", "hosting-7/2");

    @Test
    void aStartIsKeptForADayAndWhatAnInstanceHasToHearForNinety() {
        assertThat(START.timeToLive()).isEqualTo(Duration.ofDays(1));
        assertThat(TOLD.timeToLive()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void aStartSaysWhatItIsAboutForWhom() {
        assertThat(START.correlationKey()).isEqualTo("hosting-7");
        assertThat(START.variables())
                .containsOnly(
                        Map.entry("subject", "hosting-7"),
                        Map.entry("attempt", 2),
                        Map.entry("accountId", 4L),
                        Map.entry("hostingId", 7L));
        assertThat(TOLD.variables()).isEmpty();
    }

    @Test
    void noIdIsMadeTwice() {
        assertThat(ProcessMessage.tell("hosting-cancelled", "hosting-7/2").messageId())
                .startsWith("hosting-7/2/hosting-cancelled/")
                .isNotEqualTo(TOLD.messageId());
    }
}
