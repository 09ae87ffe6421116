package de.fisinger.mkm.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list, said once: how the database finds and sorts it, what a row has in it, and where it is seen. Pages
 * and exports are made from it, and the import reads files by its headings (docs/adding.md: a column).
 *
 * @param key its name in addresses and in the query
 * @param heading key of the text above it
 * @param kind how the database finds and sorts it
 * @param value what a row has in it: a text, a number, a point in time, one of the choice's values, or nothing
 * @param place where it is seen
 * @param isFiltered whether there is a field to filter by
 * @param width fixed width in CSS units; without one, columns share the room
 * @param line where a phone shows it
 * @param <T> what a row is
 */
public record ListColumn<T>(
        String key,
        String heading,
        Kind kind,
        Function<T, @Nullable Object> value,
        Place place,
        boolean isFiltered,
        @Nullable String width,
        Line<T> line) {

    /** How the database finds and sorts a column. */
    public sealed interface Kind {}

    /** A text: its filter finds parts of it; in lower case as well where the database keeps that, which is quicker. */
    public record Text(String path, @Nullable String lowerPath) implements Kind {}

    /** A whole number: its filter finds that number. */
    public record WholeNumber(String path) implements Kind {}

    /** A number that is a name, such as that of an order: as a whole number, written without separators. */
    public record Identifier(String path) implements Kind {}

    /** Money, for sorting. */
    public record Amount(String path) implements Kind {}

    /**
     * A point in time: its filter finds a {@link Period}.
     *
     * @param sortPath what is sorted by; an id where that grows with the times
     */
    public record Moment(String path, String sortPath) implements Kind {}

    /**
     * One of a few values, which are sorted in their order and filtered by their names.
     *
     * @param word key of the text for a value
     * @param <V> what the values are
     */
    public record Choice<V>(String path, List<V> values, Function<V, String> word) implements Kind {

        /** Key of the text for one of the values. */
        @SuppressWarnings("unchecked")
        public String wordOf(Object value) {
            return word.apply((V) value);
        }
    }

    /** Nothing that a list is searched, filtered or sorted by. */
    public record Unasked() implements Kind {}

    /** Where a column is seen. */
    public enum Place {
        /** On the page and in exports. */
        PAGE,
        /** In CSV and Excel, which have room for it. */
        TABLES,
        /** Nowhere: the list is searched by it. */
        SEARCH
    }

    /**
     * Where a phone shows a column: there, a row has two lines and something on the right.
     *
     * @param where the line
     * @param text what it says; without one, the column's own text
     */
    public record Line<T>(Where where, @Nullable Function<T, @Nullable String> text) {

        /** The lines. */
        public enum Where {
            NONE,
            FIRST,
            SECOND,
            RIGHT
        }
    }

    /** A column of text. */
    public static <T> ListColumn<T> text(String key, String heading, String path, Function<T, @Nullable Object> value) {
        return of(key, heading, new Text(path, null), value);
    }

    /**
     * A column of text that the database keeps in lower case as well, with an index for the filter.
     *
     * @param lowerPath path of the text in lower case
     */
    public static <T> ListColumn<T> text(
            String key, String heading, String path, String lowerPath, Function<T, @Nullable Object> value) {
        return of(key, heading, new Text(path, lowerPath), value);
    }

    /** A column of whole numbers. */
    public static <T> ListColumn<T> number(
            String key, String heading, String path, Function<T, @Nullable Object> value) {
        return of(key, heading, new WholeNumber(path), value);
    }

    /** A column of numbers that are names. */
    public static <T> ListColumn<T> identifier(
            String key, String heading, String path, Function<T, @Nullable Object> value) {
        return of(key, heading, new Identifier(path), value);
    }

    /** A column of money, in Euro. */
    public static <T> ListColumn<T> amount(
            String key, String heading, String path, Function<T, @Nullable Object> value) {
        return of(key, heading, new Amount(path), value).withoutFilter();
    }

    /** A column of times. */
    public static <T> ListColumn<T> time(String key, String heading, String path, Function<T, @Nullable Object> value) {
        return time(key, heading, path, path, value);
    }

    /**
     * A column of times that is sorted by something else.
     *
     * @param sortPath path of an id that grows with the times
     */
    public static <T> ListColumn<T> time(
            String key, String heading, String path, String sortPath, Function<T, @Nullable Object> value) {
        return of(key, heading, new Moment(path, sortPath), value);
    }

    /**
     * A column that holds one of a few values.
     *
     * @param word key of the text for a value
     */
    public static <T, V> ListColumn<T> choice(
            String key,
            String heading,
            String path,
            List<V> values,
            Function<T, @Nullable Object> value,
            Function<V, String> word) {
        return of(key, heading, new Choice<>(path, List.copyOf(values), word), value);
    }

    /**
     * A column that holds one of a few values whose texts are called alike.
     *
     * @param words what the keys of the texts begin with; a value's name follows
     */
    public static <T, V> ListColumn<T> choice(
            String key,
            String heading,
            String path,
            List<V> values,
            Function<T, @Nullable Object> value,
            String words) {
        return choice(key, heading, path, values, value, each -> words + each);
    }

    /**
     * The column Status of things that are active or not.
     *
     * @param otherwise key of the text for those that aren't
     */
    public static <T> ListColumn<T> activeOr(String path, Function<T, @Nullable Object> value, String otherwise) {
        return choice(
                "status",
                "contract.status",
                path,
                List.of(true, false),
                value,
                (Boolean active) -> active ? "status.active" : otherwise);
    }

    /** A column that only CSV and Excel have, and that nothing is searched by. */
    public static <T> ListColumn<T> exported(String key, String heading, Function<T, @Nullable Object> value) {
        return of(key, heading, new Unasked(), value).onlyIn(Place.TABLES);
    }

    private static <T> ListColumn<T> of(String key, String heading, Kind kind, Function<T, @Nullable Object> value) {
        return new ListColumn<>(key, heading, kind, value, Place.PAGE, true, null, new Line<>(Line.Where.NONE, null));
    }

    /** The same, with a fixed width in CSS units. */
    public ListColumn<T> width(String fixed) {
        return new ListColumn<>(key, heading, kind, value, place, isFiltered, fixed, line);
    }

    /** The same without a field to filter by, where nobody could say what to type. */
    public ListColumn<T> withoutFilter() {
        return new ListColumn<>(key, heading, kind, value, place, false, width, line);
    }

    /** The same, seen there only. */
    public ListColumn<T> onlyIn(Place wanted) {
        return new ListColumn<>(key, heading, kind, value, wanted, isFiltered, width, line);
    }

    /** The same, in the first line of a phone's row. */
    public ListColumn<T> first() {
        return on(Line.Where.FIRST, null);
    }

    /** The same, with a text of its own in the first line of a phone's row. */
    public ListColumn<T> first(Function<T, @Nullable String> text) {
        return on(Line.Where.FIRST, text);
    }

    /** The same, in the second line of a phone's row. */
    public ListColumn<T> second() {
        return on(Line.Where.SECOND, null);
    }

    /** The same, with a text of its own in the second line of a phone's row. */
    public ListColumn<T> second(Function<T, @Nullable String> text) {
        return on(Line.Where.SECOND, text);
    }

    /** The same, on the right of a phone's row, as it is in the column. */
    public ListColumn<T> right() {
        return on(Line.Where.RIGHT, null);
    }

    private ListColumn<T> on(Line.Where where, @Nullable Function<T, @Nullable String> text) {
        return new ListColumn<>(key, heading, kind, value, place, isFiltered, width, new Line<>(where, text));
    }

    /** Whether the list can be filtered and sorted by it. */
    public boolean isAsked() {
        return !(kind instanceof Unasked);
    }

    /** Whether it stands on the right, as numbers do. */
    public boolean isNumber() {
        return kind instanceof WholeNumber || kind instanceof Identifier || kind instanceof Amount;
    }
}
