package de.fisinger.mkm.account;

import de.fisinger.mkm.list.ListColumn;
import de.fisinger.mkm.list.ListPage;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.list.ListSettings;
import de.fisinger.mkm.list.ListSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A list that support reads of other accounts than the own one.
 *
 * @param <T> what a row is
 */
public final class ScopedSource<T> implements ListSource<T> {

    private interface Scope {

        <R> R of(Supplier<R> work);
    }

    private final ListSource<T> source;
    private final Scope scope;

    private ScopedSource(ListSource<T> source, Scope scope) {
        this.source = source;
        this.scope = scope;
    }

    /** The rows of all accounts. */
    public static <T> ListSource<T> ofAllAccounts(ListSource<T> source) {
        return new ScopedSource<>(source, new Scope() {

            @Override
            public <R> R of(Supplier<R> work) {
                return AccountScope.callForAllAccounts(work::get);
            }
        });
    }

    /** The rows of one account. */
    static <T> ListSource<T> of(long accountId, ListSource<T> source) {
        return new ScopedSource<>(source, new Scope() {

            @Override
            public <R> R of(Supplier<R> work) {
                return AccountScope.call(accountId, work::get);
            }
        });
    }

    @Override
    public List<ListColumn<T>> columns() {
        return source.columns();
    }

    @Override
    public ListPage<T> page(ListQuery query) {
        return scope.of(() -> source.page(query));
    }

    @Override
    public long count(ListQuery query) {
        return scope.of(() -> source.count(query));
    }

    @Override
    public void each(ListQuery query, Consumer<T> row) {
        scope.of(() -> {
            source.each(query, row);
            return query;
        });
    }

    @Override
    public ListSettings settings() {
        return source.settings();
    }
}
