package de.fisinger.mkm.list;

import java.util.List;

/**
 * A page of a list.
 *
 * @param rows its rows
 * @param total how many rows match, counted up to {@link #COUNTED}
 * @param <T> what a row is
 */
public record ListPage<T>(List<T> rows, long total) {

    /** Further than this is not counted: counting a million rows on each keystroke helps nobody. */
    public static final int COUNTED = 10_000;

    /** Keeps a copy of the rows. */
    public ListPage {
        rows = List.copyOf(rows);
    }

    /** Whether there are more rows than were counted. */
    public boolean isMoreThanCounted() {
        return total > COUNTED;
    }
}
