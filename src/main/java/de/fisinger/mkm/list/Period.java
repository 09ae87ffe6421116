package de.fisinger.mkm.list;

import de.fisinger.mkm.format.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days by which a column of times is filtered, in German time.
 *
 * @param from the first day; null: from the beginning
 * @param until the last day; null: without an end
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)?\\.\\.(\\d{4}-\\d\\d-\\d\\d)?");

    /** Reads a filter, such as 2026-11-01..2026-11-24; empty if it isn't one. */
    public static Optional<Period> of(String filter) {
        var written = WRITTEN.matcher(filter);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Period(day(written.group(1)), day(written.group(2))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** The filter; empty for all days. */
    public String filter() {
        return from == null && until == null ? "" : text(from) + ".." + text(until);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Nullable
    Instant begin() {
        return from == null ? null : from.atStartOfDay(Times.ZONE).toInstant();
    }

    @Nullable
    Instant end() {
        return until == null ? null : until.plusDays(1).atStartOfDay(Times.ZONE).toInstant();
    }
}
