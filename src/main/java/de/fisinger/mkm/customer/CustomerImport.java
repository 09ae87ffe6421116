package de.fisinger.mkm.customer;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.customer.ImportProblem.Kind;
import de.fisinger.mkm.format.Texts;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings many customers in at once: all of a file or none of it. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
public class CustomerImport {

    /** Lines that a file may have. */
    public static final int MOST_LINES = CustomerFile.MOST_LINES;

    private static final int AT_ONCE = 500;

    /** A file of thousands of lines takes a processor for a second: the others are for people's pages. */
    private final ReentrantLock oneFileAtATime = new ReentrantLock(true);

    private final Map<Long, ReentrantLock> filesOfAccounts = new ConcurrentHashMap<>();

    /** In the order of the export. */
    private static final List<String> SAMPLE = List.of(
            "K1001",
            "Mustermann",
            "Erika",
            "Muster GmbH",
            "Hauptplatz 1",
            "10115",
            "Berlin",
            "DE",
            "",
            "+49 30 123456",
            "+49 151 12345678",
            "erika@kunde.example",
            "https://kunde.example");

    private final CustomerRepository customers;
    private final Validator validator;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final CurrentUser user;

    /** Component of {@link CustomerData} to the heading of its column, in the order of the export. */
    private final Map<String, String> headings = new LinkedHashMap<>();

    CustomerImport(
            CustomerRepository customers,
            Validator validator,
            TransactionTemplate transaction,
            AuditLog audit,
            CurrentUser user) {
        this.audit = audit;
        this.user = user;
        CustomerListItem.STATEMENT.columns().stream()
                .filter(column -> CustomerFile.COLUMNS.containsKey(column.key()))
                .forEach(column -> headings.put(
                        Objects.requireNonNull(CustomerFile.COLUMNS.get(column.key())), Texts.of(column.heading())));
        if (headings.size() < CustomerFile.COLUMNS.size()) {
            throw new IllegalStateException("not all of %s are columns of the list".formatted(CustomerFile.COLUMNS));
        }
        this.customers = customers;
        this.validator = validator;
        this.transaction = transaction;
    }

    /** The headings of a file, in the order of the export. */
    public List<String> headings() {
        return List.copyOf(headings.values());
    }

    /** A file to begin with: the headings and one customer, as the export writes them. */
    public String sample() {
        return Stream.of(headings.values().stream(), SAMPLE.stream())
                .map(cells -> cells.collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private String heading(String component) {
        return headings.getOrDefault(component, "");
    }

    /**
     * Reads a file and checks every line; changes nothing.
     *
     * @param file CSV or xlsx with the columns of the export
     */
    public ImportPreview preview(byte[] file) {
        // an account's own files wait for each other first, so that they are one in the queue of all
        var own = filesOfAccounts.computeIfAbsent(user.get().accountId(), _ -> new ReentrantLock(true));
        own.lock();
        oneFileAtATime.lock();
        try {
            return checked(file);
        } finally {
            oneFileAtATime.unlock();
            own.unlock();
        }
    }

    private ImportPreview checked(byte[] file) {
        var read = CustomerFile.read(file, headings);
        var problems = new ArrayList<>(read.problems());
        Map<String, Long> lineOfNumber = new HashMap<>();
        var taken = taken(read.rows());
        for (var row : read.rows()) {
            var number = key(row);
            validator.validate(row.data()).forEach(violation -> {
                var column = heading(violation.getPropertyPath().toString());
                problems.add(new ImportProblem(row.line(), column, Kind.INVALID, violation.getMessage()));
            });
            var before = number.isEmpty() ? null : lineOfNumber.putIfAbsent(number, row.line());
            if (before != null) {
                problems.add(
                        new ImportProblem(row.line(), heading("customerNumber"), Kind.TWICE, String.valueOf(before)));
            } else if (taken.contains(number)) {
                problems.add(new ImportProblem(row.line(), heading("customerNumber"), Kind.TAKEN, ""));
            }
        }
        var order = headings();
        problems.sort(Comparator.comparingLong(ImportProblem::line)
                .thenComparingInt(problem -> order.indexOf(problem.column())));
        return new ImportPreview(read.rows(), problems);
    }

    private Set<String> taken(List<ImportPreview.Row> rows) {
        Set<String> taken = new HashSet<>();
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            taken.addAll(
                    customers.takenOf(part.stream().map(CustomerImport::key).toList()));
        }
        return taken;
    }

    private static String key(ImportPreview.Row row) {
        return row.data().customerNumber().toLowerCase(Locale.ROOT);
    }

    /**
     * Creates all customers of a file.
     *
     * @param preview what {@link #preview} found
     * @param progress is told how many are written, now and then
     * @return problems that came up since the preview, such as a number that was taken; then nothing was created
     * @throws IllegalArgumentException if the preview had problems
     */
    public List<ImportProblem> create(ImportPreview preview, IntConsumer progress) {
        if (!preview.isImportable()
                || !preview.rows().stream()
                        .allMatch(row -> validator.validate(row.data()).isEmpty())) {
            throw new IllegalArgumentException("the file can not be imported");
        }
        try {
            transaction.executeWithoutResult(_ -> {
                var written = 0;
                for (var row : preview.rows()) {
                    customers.save(new Customer(row.data()));
                    if (++written % AT_ONCE == 0) {
                        progress.accept(written);
                    }
                }
                audit.note(AuditAction.CUSTOMERS_IMPORTED, Texts.of("import.audit", written));
            });
            return List.of();
        } catch (DataIntegrityViolationException e) {
            var taken = taken(preview.rows());
            var problems = preview.rows().stream()
                    .filter(row -> taken.contains(key(row)))
                    .map(row -> new ImportProblem(row.line(), heading("customerNumber"), Kind.TAKEN, ""))
                    .toList();
            if (problems.isEmpty()) {
                throw e;
            }
            return problems;
        }
    }
}
