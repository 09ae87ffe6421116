package de.fisinger.mkm.operation;

import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.number;
import static de.fisinger.mkm.list.ListColumn.text;
import static de.fisinger.mkm.list.ListColumn.time;

import de.fisinger.mkm.list.ListColumn.Place;
import de.fisinger.mkm.list.ListStatement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of Administration → Vorgänge.
 *
 * @param id the engine's key of the instance
 * @param processId the process
 * @param version version of the deployed model
 * @param status where it stands
 * @param subject what it is about, such as hosting-7; null for a process that MKM doesn't start
 * @param title that in words, such as a domain; null if it was deleted since
 * @param customer the MKM-Kunde
 * @param accountId the account
 * @param accountNumber its Kundennummer
 * @param accountName its name
 * @param elementId the element of the model at which it stands
 * @param since since when it stands there
 * @param tries how often the step was tried
 * @param cause why it waits
 * @param startedAt when it began
 * @param endedAt when it ended
 */
public record OperationItem(
        long id,
        String processId,
        int version,
        OperationStatus status,
        @Nullable String subject,
        @Nullable String title,
        @Nullable String customer,
        @Nullable Long accountId,
        @Nullable String accountNumber,
        @Nullable String accountName,
        @Nullable String elementId,
        Instant since,
        int tries,
        @Nullable String cause,
        Instant startedAt,
        @Nullable Instant endedAt) {

    static final String COLUMNS = """
            o.id, o.processId, o.version, o.status, o.subject, o.title, o.customer, o.accountId, o.accountNumber,
            o.accountName, o.elementId, o.since, o.tries, o.cause, o.startedAt, o.endedAt
            """;

    /**
     * Those that go on, what needs somebody first; or those that ended, the newest first.
     *
     * @param processIds the processes that can be chosen
     */
    static ListStatement<OperationItem> statement(boolean open, List<String> processIds) {
        var statuses = Stream.of(OperationStatus.values())
                .filter(status -> status.isOpen() == open)
                .toList();
        var statement = ListStatement.of(OperationItem.class, COLUMNS, "Operation o", "o.id")
                .columns(
                        choice(
                                        "status",
                                        "contract.status",
                                        "o.status",
                                        statuses,
                                        OperationItem::status,
                                        "operation.status.")
                                .width(open ? "8.5rem" : "10.5rem")
                                .right(),
                        choice(
                                        "prozess",
                                        "operation.process",
                                        "o.processId",
                                        processIds,
                                        OperationItem::processId,
                                        id -> id)
                                .second(),
                        text("schritt", "operation.step", "o.elementId", OperationItem::elementId)
                                .onlyIn(Place.TABLES),
                        text("worum", "operation.about", Words.aboutPath("o", "o.id"), OperationItem::about)
                                .first(),
                        text("kunde", "customer", "o.customer", OperationItem::customer)
                                .onlyIn(Place.TABLES),
                        text("konto", "operation.account", Words.accountPath("o"), OperationItem::account)
                                .width("8rem"),
                        time("seit", open ? "operation.since" : "operation.ended", "o.since", OperationItem::since)
                                .width("9rem")
                                .second())
                .where("o.status " + (open ? "not in" : "in") + " (COMPLETED, TERMINATED)")
                .orderedBy(open ? "status" : "seit", !open);
        return open
                ? statement.columns(
                        number("versuche", "operation.tries", "o.tries", OperationItem::tries)
                                .withoutFilter()
                                .width("6.5rem"),
                        text("ursache", "operation.cause", "o.cause", OperationItem::cause))
                : statement;
    }

    /** Whether it waits for an operator, or for a later try that an operator can bring forward. */
    public boolean isRetryable() {
        return status == OperationStatus.INCIDENT || status == OperationStatus.RETRYING;
    }

    /** The account in words. */
    public String account() {
        return Words.account(accountNumber, accountName);
    }

    /** What it is about in words; the instance's key where MKM doesn't know. */
    public String about() {
        return Words.about(title, subject, id);
    }

    /** For the audit log, which gives nothing up: a mail's title names a person, so its id has to do. */
    String auditWords() {
        var isMail = subject != null && subject.startsWith("mail-");
        return processId + " · " + (isMail ? subject : about());
    }
}
