package de.fisinger.mkm.list;

import de.fisinger.mkm.list.ListColumn.Amount;
import de.fisinger.mkm.list.ListColumn.Choice;
import de.fisinger.mkm.list.ListColumn.Identifier;
import de.fisinger.mkm.list.ListColumn.Kind;
import de.fisinger.mkm.list.ListColumn.Moment;
import de.fisinger.mkm.list.ListColumn.Text;
import de.fisinger.mkm.list.ListColumn.Unasked;
import de.fisinger.mkm.list.ListColumn.WholeNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The query behind a list: what it selects, and which columns can be searched, filtered and sorted. Only what is named
 * here reaches the database; a question about another column fails.
 *
 * @param <T> what a row is
 */
public final class ListStatement<T> {

    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final Class<T> row;
    private final String select;
    private final String from;
    private final String id;
    private final Map<String, ListColumn<T>> columns = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private @Nullable String lowerSearchPath;
    private boolean hasAscii;
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

    /**
     * Adds columns, in the order of the page.
     *
     * @throws IllegalArgumentException if there is such a key already
     */
    @SafeVarargs
    public final ListStatement<T> columns(ListColumn<T>... added) {
        for (var column : added) {
            if (columns.putIfAbsent(column.key(), column) != null) {
                throw new IllegalArgumentException("two columns are called " + column.key());
            }
        }
        return this;
    }

    /** Names a text in lower case that the search looks through; without this, it is the columns of text. */
    public ListStatement<T> searching(String lowerPath) {
        lowerSearchPath = lowerPath;
        return this;
    }

    /** The same with a text that has German letters in both spellings, as the database's spelled_otherwise makes them. */
    public ListStatement<T> searchingSpellings(String lowerPath) {
        hasAscii = true;
        return searching(lowerPath);
    }

    /** Adds a condition with named parameters that holds for every row, whatever is asked. */
    public ListStatement<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * Sets the order in which the list stands by itself; without this, it is that of the ids.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public ListStatement<T> orderedBy(String key, boolean descending) {
        asked(key);
        ownKey = key;
        ownDescending = descending;
        return this;
    }

    /** The columns, in the order of the page. */
    public List<ListColumn<T>> columns() {
        return List.copyOf(columns.values());
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
        query.filters()
                .forEach((key, value) -> all.add(condition(hql, asked(key).kind(), value)));
        return all.isEmpty() ? hql : hql.plus(" where " + String.join(" and ", all));
    }

    private String search(Hql hql, String word) {
        var anywhere = lowerSearchPath != null
                ? SearchText.spellings(word.toLowerCase(Locale.GERMAN), hasAscii).stream()
                        .map(spelling -> hql.contains(lowerSearchPath, "like", spelling))
                : columns.values().stream()
                        .map(ListColumn::kind)
                        .filter(Text.class::isInstance)
                        .map(kind -> hql.contains(((Text) kind).path(), "ilike", word));
        return anywhere.collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String condition(Hql hql, Kind kind, String value) {
        return switch (kind) {
            case Text(var path, var lowerPath) ->
                lowerPath == null
                        ? hql.contains(path, "ilike", value)
                        : hql.contains(lowerPath, "like", value.toLowerCase(Locale.GERMAN));
            case WholeNumber(var path) -> equal(hql, path, value);
            case Identifier(var path) -> equal(hql, path, value);
            case Amount _ -> "1 = 0";
            case Moment(var path, var _) ->
                Period.of(value).map(period -> within(hql, path, period)).orElse("1 = 0");
            case Unasked _ -> throw new IllegalStateException("nothing is filtered by this");
            case Choice<?> choice ->
                choice.values().stream()
                        .filter(known -> known.toString().equals(value))
                        .findFirst()
                        .map(known -> choice.path() + " = " + hql.parameter(known))
                        .orElse("1 = 0");
        };
    }

    private static String within(Hql hql, String path, Period period) {
        var conditions = new ArrayList<String>();
        var begin = period.begin();
        if (begin != null) {
            conditions.add(path + " >= " + hql.parameter(begin));
        }
        var end = period.end();
        if (end != null) {
            conditions.add(path + " < " + hql.parameter(end));
        }
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    private static String equal(Hql hql, String path, String value) {
        return value.matches("\\d{1,18}") ? path + " = " + hql.parameter(Long.valueOf(value)) : "1 = 0";
    }

    private String order(ListQuery query, boolean few) {
        var isAsked = !query.sortKey().isEmpty();
        var direction = (isAsked ? query.descending() : ownDescending) ? " desc" : "";
        var key = isAsked ? query.sortKey() : ownKey;
        var byId = id + direction;
        return key.isEmpty() ? byId : sortExpression(asked(key).kind(), few) + direction + ", " + byId;
    }

    private ListColumn<T> asked(String key) {
        var column = columns.get(key);
        if (column == null || !column.isAsked()) {
            throw new IllegalArgumentException("the list can't be asked by " + key);
        }
        return column;
    }

    /** An expression instead of a plain column keeps the database from going through that column's index. */
    private static String sortExpression(Kind kind, boolean few) {
        return switch (kind) {
            case Text text -> few ? "concat(" + text.path() + ", '')" : text.path();
            case WholeNumber(var path) -> few ? path + " + 0" : path;
            case Identifier(var path) -> few ? path + " + 0" : path;
            case Amount(var path) -> few ? path + " + 0" : path;
            case Moment(var _, var path) -> few ? "coalesce(" + path + ", " + path + ")" : path;
            case Choice<?> choice ->
                IntStream.range(0, choice.values().size())
                        .mapToObj(i -> "when " + literal(choice.values().get(i)) + " then " + i)
                        .collect(Collectors.joining(" ", "case " + choice.path() + " ", " end"));
            case Unasked _ -> throw new IllegalStateException("nothing is sorted by this");
        };
    }

    private static String literal(Object value) {
        return value instanceof String text ? "'" + text + "'" : value.toString();
    }
}
