package de.fisinger.mkm.list;

import java.util.List;
import java.util.function.Consumer;

/**
 * Where a list's rows come from: a service, with the rights of who asks.
 *
 * @param <T> what a row is
 */
public interface ListSource<T> {

    /** Its columns. */
    List<ListColumn<T>> columns();

    /** Reads a page. */
    ListPage<T> page(ListQuery query);

    /** Counts all rows that match, without a bound. */
    long count(ListQuery query);

    /** Hands over all rows that match, one after the other, in the query's order; pages don't matter. */
    void each(ListQuery query, Consumer<T> row);

    /** How its reader wants it to look. */
    ListSettings settings();
}
