package de.fisinger.mkm.hosting;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a hosting had used when it was read last in a month.
 *
 * @param month the month
 * @param disk bytes on the disk; null if Plesk didn't tell
 * @param traffic bytes of traffic in that month; null if Plesk didn't tell
 */
public record UseMonth(
        YearMonth month, @Nullable Long disk, @Nullable Long traffic) {}
