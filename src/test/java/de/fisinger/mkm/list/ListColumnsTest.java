package de.fisinger.mkm.list;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.format.Times;
import de.fisinger.mkm.list.ListColumn.Amount;
import de.fisinger.mkm.list.ListColumn.Choice;
import de.fisinger.mkm.list.ListColumn.Identifier;
import de.fisinger.mkm.list.ListColumn.Moment;
import de.fisinger.mkm.list.ListColumn.Place;
import de.fisinger.mkm.list.ListColumn.Text;
import de.fisinger.mkm.list.ListColumn.Unasked;
import de.fisinger.mkm.list.ListColumn.WholeNumber;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every column of every list, on rows that are rolled back. The lists are found in the classes. */
@MkmTest
class ListColumnsTest {

    /** How many rows a column is filtered by. */
    private static final int ROWS = 10;

    /** Any ids do for a plan. */
    private static final Map<String, Long> NEWEST = Map.of("customerId", 1L, "contractId", 1L, "accountId", 1L);

    private static final Path CLASSES = Path.of("target/classes");

    @Autowired
    private Lists lists;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private JdbcClient jdbc;

    /** A list, by the class and member that declares it. */
    record Declared(String name, ListStatement<Object> statement) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void thereAreLists() {
        assertThat(declared())
                .hasSizeGreaterThan(20)
                .extracting(Declared::name)
                .contains("CustomerListItem.STATEMENT", "OperationItem.statement true");
        assertThat(declared())
                .allSatisfy(list -> assertThat(list.statement().columns()).isNotEmpty());
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("columns")
    void aColumnIsSortedFilteredAndExported(Declared list, String key) {
        var column = list.statement().columns().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        onRows(list, source -> {
            if (column.isAsked()) {
                sorts(column, source);
                filters(column, source);
            }
            exports(column, source);
        });
    }

    private static void sorts(ListColumn<Object> column, ListSource<Object> source) {
        var forward = ListQuery.all().sortedBy(column.key(), false);
        var rows = rows(source, forward);

        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(rows(source, ListQuery.all().sortedBy(column.key(), true))).isEqualTo(rows.reversed());
        var page = source.page(forward.withPageSize(200));
        assertThat(page.total()).isEqualTo(rows.size());
        assertThat(page.rows()).isEqualTo(rows.subList(0, Math.min(200, rows.size())));
    }

    /** Whatever a row shows finds it; also where half of what a column puts together is missing. */
    private static void filters(ListColumn<Object> column, ListSource<Object> source) {
        var rows = rows(source, ListQuery.all()).stream()
                .filter(row -> isFilteredBy(column, row))
                .limit(ROWS)
                .toList();
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            var value = requireNonNull(column.value().apply(row));
            var filter = switch (column.kind()) {
                case Text _ -> longestWord(value.toString());
                case Moment _ -> dayOf(value).filter();
                default -> value.toString();
            };

            var found = rows(source, ListQuery.all().withFilter(column.key(), filter));

            switch (column.kind()) {
                case Text _ -> assertThat(found).as("filtered by %s", filter).contains(row);
                case WholeNumber _, Identifier _, Choice<?> _ ->
                    assertThat(found)
                            .contains(row)
                            .allMatch(each -> value.equals(column.value().apply(each)));
                case Moment _ ->
                    assertThat(found)
                            .contains(row)
                            .allMatch(
                                    each -> dayOf(requireNonNull(column.value().apply(each)))
                                            .equals(dayOf(value)));
                case Amount _, Unasked _ -> assertThat(found).isEmpty();
            }
            assertThat(source.count(ListQuery.all().withFilter(column.key(), filter)))
                    .isEqualTo(found.size());
        }
        assertThat(rows(source, ListQuery.all().withFilter(column.key(), "99999999")))
                .isEmpty();
    }

    private static Period dayOf(Object time) {
        var day = LocalDate.ofInstant((Instant) time, Times.ZONE);
        return new Period(day, day);
    }

    /** Other tests leave rows behind: of processes that can't be chosen here, and without a word to look for. */
    private static boolean isFilteredBy(ListColumn<Object> column, Object row) {
        var value = column.value().apply(row);
        return value != null
                && switch (column.kind()) {
                    case Choice<?> choice -> choice.values().contains(value);
                    case Text _ -> !longestWord(value.toString()).isEmpty();
                    default -> true;
                };
    }

    private static void exports(ListColumn<Object> column, ListSource<Object> source) {
        var heading = Texts.of(column.heading());
        assertThat(heading).as(column.heading()).isNotBlank();
        if (column.kind() instanceof Choice<?> choice && !column.key().equals("prozess")) {
            assertThat(choice.values())
                    .allSatisfy(
                            value -> assertThat(Texts.of(choice.wordOf(value))).isNotBlank());
        }

        var file = csv(new Export<>(
                "Liste",
                "",
                "",
                List.of(new Export.Column<>(heading, column.value(), column.place() == Place.TABLES)),
                Object::toString,
                row -> source.each(ListQuery.all(), row)));

        assertThat(file.lines().findFirst().orElseThrow()).contains(heading);
        var rows = rows(source, ListQuery.all());
        assertThat(file.lines()).hasSize(1 + rows.size());
        rows.stream()
                .map(column.value())
                .filter(value -> value instanceof String text && text.matches("[\\p{L}\\p{N} .-]+"))
                .limit(ROWS)
                .forEach(value -> assertThat(file).contains(value.toString()));
    }

    @Test
    void theBigListsGoThroughAnIndexInEveryOrder() {
        // of a contract's hostings each order but the first sorts what the contract's index gives
        var sorted = Map.of(
                "CustomerListItem.STATEMENT", Set.<String>of(),
                "PortfolioItem.STATEMENT", Set.<String>of(),
                "HostingListItem.OF_CONTRACT",
                        Set.of("kundennummer", "kunde", "firma", "user", "abonnement", "verbrauch", "status"));
        sorted.forEach((name, others) -> {
            var list = declared().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            var keys = list.statement().columns().stream()
                    .filter(ListColumn::isAsked)
                    .filter(column -> !(column.kind() instanceof ListColumn.Choice))
                    .map(ListColumn::key)
                    .filter(key -> !others.contains(key))
                    .toList();
            assertThat(keys).isNotEmpty();
            keys.forEach(key -> assertThat(plan(list, ListQuery.all().sortedBy(key, true)))
                    .as("%s by %s", name, key)
                    .contains("Index")
                    .doesNotContain("Seq Scan")
                    .doesNotContain("Sort  ("));
        });
    }

    /** How PostgreSQL reads a page if it has the choice; of few rows it would rather read all. */
    private String plan(Declared list, ListQuery query) {
        return requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            fill();
            var sql = new ArrayList<String>();
            var account =
                    jdbc.sql("select max(id) from account").query(Long.class).single();
            // beside this one: it only shows which statement it would be
            CompletableFuture.runAsync(() -> capture(list, query, account, sql)).join();
            var numbered = Pattern.compile("\\?");
            var count = new int[1];
            var prepared = numbered.matcher(sql.getLast()).replaceAll(_ -> "\\$" + ++count[0]);
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_bitmapscan = off").update();
            jdbc.sql("set local enable_sort = off").update();
            // of one row it may cost the same, by what was last counted
            jdbc.sql("set local enable_incremental_sort = off").update();
            jdbc.sql("prepare page as " + prepared.replace(":", "::")).update();
            var values = new ArrayList<>(java.util.Collections.nCopies(count[0] - 1, account.toString()));
            values.add("25");
            var plan = String.join(
                    "\n",
                    jdbc.sql("explain execute page(%s)".formatted(String.join(", ", values)))
                            .query(String.class)
                            .list());
            jdbc.sql("deallocate page").update();
            return plan;
        }));
    }

    private void capture(Declared list, ListQuery query, Long account, List<String> sql) {
        try (var session = factory.unwrap(SessionFactory.class)
                .withOptions()
                .tenantIdentifier((Object) account)
                .statementInspector((UnaryOperator<String>) statement -> {
                    sql.add(statement);
                    return statement;
                })
                .openSession()) {
            var hql = list.statement().ids(query, false);
            var ids = session.createQuery(hql.toString(), Object.class);
            NEWEST.forEach((name, value) -> {
                if (hql.toString().contains(":" + name)) {
                    ids.setParameter(name, value);
                }
            });
            hql.parameters().forEach(ids::setParameter);
            assertThat(ids.setMaxResults(25).getResultList()).isNotNull();
        }
    }

    static Stream<Arguments> columns() {
        return declared().stream()
                .flatMap(list -> list.statement().columns().stream().map(column -> arguments(list, column.key())));
    }

    private void onRows(Declared list, java.util.function.Consumer<ListSource<Object>> check) {
        AccountScope.callForAllAccounts(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            fill();
            check.accept(lists.source(list.statement(), parameters(list)));
            return list;
        }));
    }

    /** What the list's own conditions ask for: the newest of each. */
    private Map<String, Long> parameters(Declared list) {
        var hql = list.statement().count(ListQuery.all()).toString();
        Map<String, Long> values = new HashMap<>();
        Pattern.compile(":(customer|contract|account)Id")
                .matcher(hql)
                .results()
                .forEach(parameter -> values.put(
                        parameter.group(1) + "Id",
                        jdbc.sql("select %s(id) from %s"
                                        .formatted(
                                                parameter.group(1).equals("account") ? "min" : "max",
                                                parameter.group(1)))
                                .query(Long.class)
                                .single()));
        return values;
    }

    private static List<Object> rows(ListSource<Object> source, ListQuery query) {
        var rows = new ArrayList<>();
        source.each(query, rows::add);
        return rows;
    }

    private static String longestWord(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}-]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static String csv(Export<Object> export) {
        try {
            var out = new ByteArrayOutputStream();
            ExportFormat.CSV.write(export, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Declared> declared() {
        try (var files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && declaresAList(CLASSES.resolve(file)))
                    .map(file -> file.replace('/', '.').replaceFirst("\\.class$", ""))
                    .sorted()
                    .flatMap(ListColumnsTest::declaredBy)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a class file names the type; only then it is worth loading. */
    private static boolean declaresAList(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("list/ListStatement;")
                    && !file.startsWith(CLASSES.resolve("de/fisinger/mkm/list"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Declared> declaredBy(String className) {
        try {
            var type = Class.forName(className);
            var fields = Arrays.stream(type.getDeclaredFields())
                    .filter(field -> field.getType() == ListStatement.class && Modifier.isStatic(field.getModifiers()))
                    .map(ListColumnsTest::of);
            var methods = Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> method.getReturnType() == ListStatement.class && method.getParameterCount() > 0)
                    .filter(method -> Modifier.isStatic(method.getModifiers()))
                    .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                    .flatMap(ListColumnsTest::of);
            return Stream.concat(fields, methods);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Declared of(Field field) {
        try {
            field.setAccessible(true);
            return new Declared(
                    field.getDeclaringClass().getSimpleName() + "." + field.getName(),
                    (ListStatement<Object>) requireNonNull(field.get(null)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list that depends on the processes that are known, and on whether they go on. */
    private static Stream<Declared> of(Method method) {
        method.setAccessible(true);
        var takesFlag = method.getParameterTypes()[0] == boolean.class;
        var processes = List.of("hosting-creation", "test-process");
        return takesFlag
                ? Stream.of(true, false).map(flag -> made(method, " " + flag, flag, processes))
                : Stream.of(made(method, "", processes));
    }

    @SuppressWarnings("unchecked")
    private static Declared made(Method method, String suffix, Object... arguments) {
        try {
            return new Declared(
                    method.getDeclaringClass().getSimpleName() + "." + method.getName() + suffix,
                    (ListStatement<Object>) requireNonNull(method.invoke(null, arguments)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Two rows of everything that lists show; what is newest of each belongs together. */
    private void fill() {
        try {
            var script = new ClassPathResource("lists/rows.sql").getContentAsString(StandardCharsets.UTF_8);
            jdbc.sql(script).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
