package de.fisinger.mkm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reseller's colour reaches texts as well, however light it is. */
class ColorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffd500", "#7fd3ff", "#0b6e4f", "#000000"})
    void whateverIsChosenCanBeReadOnWhite(String color) {
        assertThat(Colors.contrast(Colors.readable(color), Colors.WHITE)).isGreaterThanOrEqualTo(Colors.READABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0b6e4f", "#08415c", "#b3261e"})
    void whatCanBeReadStaysAsItIs(String color) {
        assertThat(Colors.readable(color)).isEqualTo(color);
    }
}
