package de.fisinger.mkm.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.jpa.SpecHints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the statements of lists. Hibernate adds the account to each of them, as to every query on entities. */
@Component
public class Lists {

    private static final int FETCHED_AT_ONCE = 1000;

    /** Longer nobody waits for a page; what holds the database longer keeps others waiting. */
    private static final int LONGEST_MILLIS = 10_000;

    private final EntityManager entities;
    private final TransactionTemplate reading;
    private final ListReaders readers;
    private final ListSettings.Memory memory;
    private final Turns pages = new Turns(2);

    /** They hold a connection for as long as a file is written. */
    private final Turns exports = new Turns(1);

    Lists(
            EntityManager entities,
            PlatformTransactionManager transactions,
            ListReaders readers,
            ListSettings.Memory memory) {
        this.readers = readers;
        this.memory = memory;
        this.entities = entities;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * Makes a source for a page: a service gives it to those who may read the list. It answers them only, and only while
     * their session lasts.
     *
     * @param parameters values of the statement's own conditions
     */
    public <T> ListSource<T> source(ListStatement<T> statement, Map<String, ?> parameters) {
        return new Source<>(statement, parameters);
    }

    private final class Source<T> implements ListSource<T> {

        private final ListStatement<T> statement;
        private final Map<String, ?> parameters;
        private final Optional<Object> reader = readers.current();

        Source(ListStatement<T> statement, Map<String, ?> parameters) {
            this.statement = statement;
            this.parameters = parameters;
        }

        @Override
        public List<ListColumn<T>> columns() {
            return statement.columns();
        }

        @Override
        public ListPage<T> page(ListQuery query) {
            return read(
                    pages,
                    () -> Objects.requireNonNull(reading.execute(_ -> {
                        var total = count(statement.count(query, ListPage.COUNTED + 1));
                        var few = query.isFiltered() && total <= ListPage.COUNTED;
                        var ids = create(statement.ids(query, few), Object.class)
                                .setFirstResult(
                                        (int) Math.min(Integer.MAX_VALUE, (query.page() - 1L) * query.pageSize()))
                                .setMaxResults(query.pageSize())
                                .setHint(SpecHints.HINT_SPEC_QUERY_TIMEOUT, LONGEST_MILLIS)
                                .getResultList();
                        return ids.isEmpty()
                                ? new ListPage<>(List.of(), total)
                                : new ListPage<>(rowsOf(ids, query), total);
                    })));
        }

        /** When it is the reader's turn, and only while that reader may. */
        private <R> R read(Turns turns, Supplier<R> rows) {
            return reader.map(one -> turns.take(one, () -> {
                        readers.requireStill(one);
                        return rows.get();
                    }))
                    .orElseGet(rows);
        }

        private List<T> rowsOf(List<?> ids, ListQuery query) {
            var hql = statement.rowsOf(ids, query);
            var rows = entities.createQuery(hql.toString(), statement.row());
            hql.parameters().forEach(rows::setParameter);
            return rows.getResultList();
        }

        @Override
        public long count(ListQuery query) {
            return read(pages, () -> Objects.requireNonNull(reading.execute(_ -> count(statement.count(query)))));
        }

        @Override
        public void each(ListQuery query, Consumer<T> row) {
            read(exports, () -> {
                reading.executeWithoutResult(_ -> {
                    var rows = create(statement.rows(query), statement.row());
                    rows.setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE);
                    try (var stream = rows.getResultStream()) {
                        stream.forEach(row);
                    }
                });
                return query;
            });
        }

        @Override
        public ListSettings settings() {
            return memory.of(statement.row());
        }

        private long count(Hql hql) {
            return create(hql, Long.class)
                    .setHint(SpecHints.HINT_SPEC_QUERY_TIMEOUT, LONGEST_MILLIS)
                    .getSingleResult();
        }

        private <R> TypedQuery<R> create(Hql hql, Class<R> result) {
            var query = entities.createQuery(hql.toString(), result);
            hql.parameters().forEach(query::setParameter);
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
