package de.fisinger.mkm.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords gets slower and slower; whoever mistypes doesn't notice. */
class PasswordTriesTest {

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-11-26T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Watch clock = new Watch();
    private final PasswordTries tries = new PasswordTries(clock);

    @Test
    void threeTriesAreFreeThenEachWaitsTwiceAsLongAsTheOneBefore() {
        assertThat(IntStream.range(0, 10).mapToLong(_ -> waitFor("reseller")).toArray())
                .containsExactly(0, 0, 0, 1, 2, 4, 8, 16, 30, 30);
    }

    @Test
    void aNameIsTheSameHoweverItIsWritten() {
        IntStream.range(0, 4).forEach(_ -> waitFor("reseller"));

        assertThat(waitFor(" RESELLER ")).isPositive();
        assertThat(waitFor("kunde")).isZero();
    }

    @Test
    void whoSignedInFromAnAddressIsNotKeptWaitingThereByStrangers() {
        tries.of("reseller", "192.0.2.7");
        tries.succeeded("reseller", "192.0.2.7");
        IntStream.range(0, 10).forEach(_ -> waitFor("reseller"));

        assertThatNoException().isThrownBy(() -> tries.of("reseller", "192.0.2.7"));
        assertThat(waitFor("reseller")).isPositive();

        tries.of("reseller\n192.0.2.7", null);
        IntStream.range(0, 2).forEach(_ -> tries.of("reseller", "192.0.2.7"));
        assertThat(catchThrowableOfType(TryPause.class, () -> tries.of("reseller", "192.0.2.7")))
                .as("an owner's address guesses no more than others")
                .isNotNull();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        IntStream.range(0, 3).forEach(_ -> waitFor("reseller"));
        tries.succeeded("Reseller", null);

        assertThat(IntStream.range(0, 3).mapToLong(_ -> waitFor("reseller")).sum())
                .isZero();
    }

    @Test
    void whatComesTooEarlyDoesNotMakeTheWaitLonger() {
        IntStream.range(0, 3).forEach(_ -> tries.of("reseller", null));
        IntStream.range(0, 100).forEach(_ -> assertThat(pauseOf("reseller")).isEqualTo(1));
        clock.now = clock.now.plusSeconds(1);

        assertThatNoException().isThrownBy(() -> tries.of("reseller", null));
    }

    @Test
    void anAddressHasTwentyTriesForAllNamesAndWaitsFiveMinutesAtMost() {
        IntStream.range(0, 20).forEach(_ -> tries.from("203.0.113.9"));
        assertThat(catchThrowableOfType(TryPause.class, () -> tries.from("203.0.113.9"))
                        .seconds())
                .isEqualTo(1);
        assertThatNoException().isThrownBy(() -> tries.from("203.0.113.10"));
        IntStream.range(0, 12).forEach(_ -> {
            clock.now = clock.now.plus(Duration.ofMinutes(5));
            tries.from("203.0.113.9");
        });
        assertThat(catchThrowableOfType(TryPause.class, () -> tries.from("203.0.113.9"))
                        .seconds())
                .isEqualTo(300);
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        IntStream.range(0, 20).forEach(host -> tries.from("2001:db8:0:1::" + host));

        assertThat(catchThrowableOfType(TryPause.class, () -> tries.from("2001:db8:0:1:ffff::9")))
                .isNotNull();
        assertThatNoException().isThrownBy(() -> tries.from("2001:db8:0:2::9"));
    }

    /** Waits as long as it is told to, then tries; tells how long that was, in seconds. */
    private long waitFor(String name) {
        var pause = pauseOf(name);
        if (pause > 0) {
            clock.now = clock.now.plusSeconds(pause);
            tries.of(name, null);
        }
        return pause;
    }

    /** Tries; tells how long it would have to wait. */
    private long pauseOf(String name) {
        try {
            tries.of(name, null);
            return 0;
        } catch (TryPause e) {
            return e.seconds();
        }
    }
}
