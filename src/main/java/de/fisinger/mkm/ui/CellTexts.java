package de.fisinger.mkm.ui;

import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Times;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Values of a list as text: numbers and times as they are written in German. */
final class CellTexts {

    private CellTexts() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> Numbers.amount(amount);
            case Number number -> Numbers.whole(number.longValue());
            case Instant time -> Times.minute(time);
            default -> value.toString();
        };
    }
}
