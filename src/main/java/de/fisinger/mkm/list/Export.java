package de.fisinger.mkm.list;

import de.fisinger.mkm.format.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that leaves the portal as a file.
 *
 * @param title what it is, such as "Kunden"
 * @param made when, in words
 * @param filtered by what rows were left out, in words; empty if none were
 * @param columns its columns
 * @param text how a value is written where it has no type of its own
 * @param rows hands over the rows, one after the other
 * @param <T> what a row is
 */
public record Export<T>(
        String title,
        String made,
        String filtered,
        List<Column<T>> columns,
        Function<Object, String> text,
        Consumer<Consumer<T>> rows) {

    /**
     * A column.
     *
     * @param heading what stands above it
     * @param value what a row has in it: a text, a number, a point in time, or nothing
     * @param onlyInTables whether it is left out where there is little room: on paper and in the clipboard
     * @param <T> what a row is
     */
    public record Column<T>(String heading, Function<T, @Nullable Object> value, boolean onlyInTables) {}

    /** The columns for files that are read like the page. */
    List<Column<T>> pageColumns() {
        return columns.stream().filter(column -> !column.onlyInTables()).toList();
    }

    /** The same with rows that somebody counts. */
    public Export<T> withRows(Consumer<Consumer<T>> counted) {
        return new Export<>(title, made, filtered, columns, text, counted);
    }

    /** What stands below the title on paper. */
    List<String> subtitle() {
        return filtered.isEmpty() ? List.of(made) : List.of(made, Texts.of("list.filtered", filtered));
    }

    String text(Column<T> column, T row) {
        var value = column.value().apply(row);
        return value == null ? "" : text.apply(value);
    }
}
