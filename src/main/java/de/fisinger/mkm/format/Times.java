package de.fisinger.mkm.format;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time and durations as the portal writes them, in German time. */
public final class Times {

    /** The time zone in which the portal thinks. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(ZONE);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZONE);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(ZONE);

    private Times() {}

    /** Such as 23.11.2026, the last day before a time. */
    public static String lastDayBefore(Instant time) {
        return DAY.format(time.minusMillis(1));
    }

    /** Such as 23.11.2026 14:05. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** Such as 23.11.2026 14:05:07. */
    public static String second(Instant time) {
        return SECOND.format(time);
    }

    /** Such as 0,3 s, 12 s, 3 min 20 s or 2 h 5 min. */
    public static String duration(Duration duration) {
        if (duration.toSeconds() < 10) {
            return "%.1f s".formatted(duration.toMillis() / 1000.0).replace('.', ',');
        }
        if (duration.toMinutes() < 1) {
            return duration.toSeconds() + " s";
        }
        return duration.toHours() < 1
                ? "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart())
                : "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
}
