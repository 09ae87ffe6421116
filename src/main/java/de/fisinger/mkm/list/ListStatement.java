package de.fisinger.mkm.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The query behind a list: what it selects, and which columns can be searched, filtered and sorted. Only what is named
 * here reaches the database, whatever an address in the browser says.
 *
 * @param <T> what a row is
 */
public final class ListStatement<T> {

    private static final Pattern WORDS = Pattern.compile("\\s+");

    private sealed interface Column {
        String path();
    }

    /** A text, and the same in lower case where the database keeps it, which is quicker to look through. */
    private record Text(String path, @Nullable String lowerPath) implements Column {}

    private record WholeNumber(String path) implements Column {}

    private record Moment(String path) implements Column {}

    private record Choice(String path, List<?> values) implements Column {}

    private final Class<T> row;
    private final String select;
    private final String from;
    private final String id;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private @Nullable String lowerSearchPath;
    private String ownKey = "";
    private boolean ownDescending;

    private ListStatement(Class<T> row, String select, String from, String id) {
        this.row = row;
        this.select = select;
        this.from = from;
        this.id = id;
    }

    /**
     * Begins a statement.
     *
     * @param row the class of the rows; its constructor takes what is selected
     * @param select paths that are selected, in HQL
     * @param from entities and joins, in HQL
     * @param id path of the rows' id, which makes every order complete
     */
    public static <T> ListStatement<T> of(Class<T> row, String select, String from, String id) {
        return new ListStatement<>(row, select, from, id);
    }

    /** Adds a column of text: its filter finds parts of it. */
    public ListStatement<T> text(String key, String path) {
        columns.put(key, new Text(path, null));
        return this;
    }

    /**
     * Adds a column of text that the database keeps in lower case as well, with an index for the filter.
     *
     * @param lowerPath path of the text in lower case
     */
    public ListStatement<T> text(String key, String path, String lowerPath) {
        columns.put(key, new Text(path, lowerPath));
        return this;
    }

    /** Adds a column of whole numbers: its filter finds that number. */
    public ListStatement<T> number(String key, String path) {
        columns.put(key, new WholeNumber(path));
        return this;
    }

    /** Adds a column of times, for sorting. */
    public ListStatement<T> time(String key, String path) {
        columns.put(key, new Moment(path));
        return this;
    }

    /** Adds a column that holds one of a few values; they are sorted in the order given, and filtered by their names. */
    public ListStatement<T> choice(String key, String path, List<?> values) {
        columns.put(key, new Choice(path, List.copyOf(values)));
        return this;
    }

    /** Names a text in lower case that the search looks through; without this, it is the columns of text. */
    public ListStatement<T> searching(String lowerPath) {
        lowerSearchPath = lowerPath;
        return this;
    }

    /** Adds a condition with named parameters that holds for every row, whatever is asked. */
    public ListStatement<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Sets the order in which the list stands by itself; without this, it is that of the ids. */
    public ListStatement<T> orderedBy(String key, boolean descending) {
        ownKey = key;
        ownDescending = descending;
        return this;
    }

    Set<String> columnKeys() {
        return Set.copyOf(columns.keySet());
    }

    Class<T> row() {
        return row;
    }

    /** HQL for the rows that match, in order. */
    Hql rows(ListQuery query) {
        return selecting().plus(matching(query)).plus(" order by " + order(query, false));
    }

    /** HQL for rows by their ids, in order. */
    Hql rowsOf(List<?> ids, ListQuery query) {
        var hql = selecting().plus(" from " + from + " where " + id + " in ");
        return hql.plus(hql.parameter(ids)).plus(" order by " + order(query, false));
    }

    /**
     * HQL for the ids of the rows that match, in order.
     *
     * @param few whether so few rows match that it is quicker to find all of them and sort them than to go through an
     *     index in that order until enough were met
     */
    Hql ids(ListQuery query, boolean few) {
        return new Hql("select " + id).plus(matching(query)).plus(" order by " + order(query, few));
    }

    private Hql selecting() {
        return new Hql("select new " + row.getName() + "(" + select + ")");
    }

    /** HQL that counts the rows that match, up to a bound. */
    Hql count(ListQuery query, int bound) {
        return new Hql("select count(*) from (select " + id + " as id")
                .plus(matching(query))
                // Hibernate asks for an order, the database needs none
                .plus(" order by cast(0 as integer) limit " + bound + ") matching");
    }

    /** HQL that counts all rows that match. */
    Hql count(ListQuery query) {
        return new Hql("select count(*)").plus(matching(query));
    }

    private Hql matching(ListQuery query) {
        var hql = new Hql(" from " + from);
        var all = new ArrayList<>(conditions);
        WORDS.splitAsStream(query.search()).filter(word -> !word.isEmpty()).forEach(word -> all.add(search(hql, word)));
        query.filters().forEach((key, value) -> {
            var column = columns.get(key);
            if (column != null) {
                all.add(condition(hql, column, value));
            }
        });
        return all.isEmpty() ? hql : hql.plus(" where " + String.join(" and ", all));
    }

    private String search(Hql hql, String word) {
        return lowerSearchPath != null
                ? hql.contains(lowerSearchPath, "like", word.toLowerCase(Locale.GERMAN))
                : columns.values().stream()
                        .filter(Text.class::isInstance)
                        .map(column -> hql.contains(column.path(), "ilike", word))
                        .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String condition(Hql hql, Column column, String value) {
        return switch (column) {
            case Text text ->
                text.lowerPath() == null
                        ? hql.contains(text.path(), "ilike", value)
                        : hql.contains(text.lowerPath(), "like", value.toLowerCase(Locale.GERMAN));
            case WholeNumber number ->
                value.matches("\\d{1,18}") ? number.path() + " = " + hql.parameter(Long.valueOf(value)) : "1 = 0";
            case Moment _ -> "1 = 0";
            case Choice choice ->
                choice.values().stream()
                        .filter(known -> known.toString().equals(value))
                        .findFirst()
                        .map(known -> choice.path() + " = " + hql.parameter(known))
                        .orElse("1 = 0");
        };
    }

    private String order(ListQuery query, boolean few) {
        var isAsked = columns.containsKey(query.sortKey());
        var column = columns.get(isAsked ? query.sortKey() : ownKey);
        var direction = (isAsked ? query.descending() : ownDescending) ? " desc" : "";
        var byId = id + direction;
        return column == null ? byId : sortExpression(column, few) + direction + ", " + byId;
    }

    /** An expression instead of a plain column keeps the database from going through that column's index. */
    private static String sortExpression(Column column, boolean few) {
        return switch (column) {
            case Text text -> few ? "concat(" + text.path() + ", '')" : text.path();
            case WholeNumber number -> few ? number.path() + " + 0" : number.path();
            case Moment moment -> few ? "coalesce(" + moment.path() + ", " + moment.path() + ")" : moment.path();
            case Choice choice ->
                IntStream.range(0, choice.values().size())
                        .mapToObj(i -> "when " + literal(choice.values().get(i)) + " then " + i)
                        .collect(Collectors.joining(" ", "case " + choice.path() + " ", " end"));
        };
    }

    private static String literal(Object value) {
        return value instanceof String text ? "'" + text + "'" : value.toString();
    }
}
