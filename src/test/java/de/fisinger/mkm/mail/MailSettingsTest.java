package de.fisinger.mkm.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    private final MailSettings settings =
            new MailSettings("noreply@example.de", Duration.ofMinutes(1), Duration.ofMinutes(15), true, null);

    @Test
    void eachWaitIsTwiceTheFormerOneUpToTheLongest() {
        assertThat(IntStream.rangeClosed(0, 7)
                        .mapToObj(tries -> settings.waitAfter(tries).toMinutes()))
                .containsExactly(1L, 1L, 2L, 4L, 8L, 15L, 15L, 15L);
        assertThat(settings.waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }
}
