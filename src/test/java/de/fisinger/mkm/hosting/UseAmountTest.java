package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.util.ReflectionTestUtils;

/** How use is said and measured: unlimited, nothing and unknown are three things. */
class UseAmountTest {

    private static final long GB = 1L << 30;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "4, 5, '4 GB von 5 GB (80\u00A0%)', 80",
                "0, 5, '0 Byte von 5 GB (0\u00A0%)', 0",
                "6, 5, '6 GB von 5 GB (120\u00A0%)', 120",
                "4, -1, '4 GB, unbegrenzt', -",
                "4, -, 4 GB, -",
                "-, 5, nicht bekannt, -",
                "1, 0, '1 GB von 0 Byte (100\u00A0%)', 100",
                "0, 0, '0 Byte von 0 Byte (0\u00A0%)', 0"
            })
    void useIsSaidInWords(@Nullable Long used, @Nullable Long allowed, String words, @Nullable Integer percent) {
        var amount = new UseAmount(
                UseKind.DISK,
                used == null ? null : used * GB,
                allowed == null ? null : allowed < 0 ? allowed : Long.valueOf(allowed * GB));

        assertThat(amount.words()).isEqualTo(words);
        assertThat(amount.percent()).isEqualTo(percent);
    }

    /** Told once at 80 and once at 100; who goes up and down around a threshold isn't told again. */
    @Test
    void aThresholdIsToldOnce() {
        var use = new HostingUse();
        assertThat(told(use, 79)).isZero();
        assertThat(told(use, 80)).isEqualTo(80);
        assertThat(told(use, 79)).isZero();
        assertThat(told(use, 85)).isZero();
        assertThat(told(use, 100)).isEqualTo(100);
        assertThat(told(use, 99)).isZero();
        assertThat(told(use, 130)).isZero();
        ReflectionTestUtils.setField(use, "trafficUsed", null);
        assertThat(use.tell()).as("what isn't known now").isZero();
        assertThat(told(use, 130)).isZero();
        assertThat(told(use, 10)).isZero();
        assertThat(told(use, 100)).isEqualTo(100);
    }

    private static int told(HostingUse use, long percent) {
        ReflectionTestUtils.setField(use, "trafficUsed", percent);
        ReflectionTestUtils.setField(use, "trafficAllowed", 100L);
        return use.tell();
    }
}
