package de.fisinger.mkm.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as filters of times. */
class PeriodTest {

    @Test
    void bothDaysBelongToItWithAllTheirHoursOfGermanTime() {
        var period = Period.of("2026-10-24..2026-10-25").orElseThrow();

        assertThat(period.begin()).isEqualTo(Instant.parse("2026-10-23T22:00:00Z"));
        // the clocks go back on that Sunday
        assertThat(period.end()).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01..2026-11-24", "2026-11-01..", "..2026-11-24"})
    void itIsWrittenAsItIsRead(String filter) {
        assertThat(Period.of(filter).map(Period::filter)).contains(filter);
    }

    @Test
    void allDaysAreNoFilter() {
        assertThat(Period.of("..").map(Period::filter)).contains("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gestern", "2026-11-01", "2026-02-30..", "99999999"})
    void whatIsNoneIsNone(String filter) {
        assertThat(Period.of(filter)).isEmpty();
    }
}
