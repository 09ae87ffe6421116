package de.fisinger.mkm.operation;

import static de.fisinger.mkm.list.ListColumn.text;
import static de.fisinger.mkm.list.ListColumn.time;

import de.fisinger.mkm.list.ListStatement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of Administration → Aufgaben: a user task of a model that waits for support.
 *
 * @param id the engine's key of the user task
 * @param elementId the user task in the model
 * @param createdAt since when it waits
 * @param processInstanceKey the instance
 * @param processId the process
 * @param version version of the deployed model
 * @param subject what the instance is about; null for a process that MKM doesn't start
 * @param title that in words
 * @param customer the MKM-Kunde
 * @param accountId the account
 * @param accountNumber its Kundennummer
 * @param accountName its name
 */
public record UserTaskItem(
        long id,
        String elementId,
        Instant createdAt,
        long processInstanceKey,
        String processId,
        int version,
        @Nullable String subject,
        @Nullable String title,
        @Nullable String customer,
        @Nullable Long accountId,
        @Nullable String accountNumber,
        @Nullable String accountName) {

    static final String COLUMNS = """
            t.id, t.elementId, t.createdAt, t.processInstanceKey, t.processId, t.version, t.subject, t.title, t.customer,
            t.accountId, t.accountNumber, t.accountName
            """;

    /** The longest waiting first. */
    static final ListStatement<UserTaskItem> STATEMENT = ListStatement.of(
                    UserTaskItem.class, COLUMNS, "OpenUserTask t", "t.id")
            .columns(
                    text("aufgabe", "user-task.name", "t.elementId", UserTaskItem::elementId)
                            .first(),
                    text("worum", "operation.about", Words.aboutPath("t", "t.processInstanceKey"), UserTaskItem::about)
                            .first(),
                    text("kunde", "customer", "t.customer", UserTaskItem::customer),
                    text("konto", "operation.account", Words.accountPath("t"), UserTaskItem::account)
                            .second(),
                    time("seit", "operation.since", "t.createdAt", UserTaskItem::createdAt)
                            .width("10rem")
                            .second())
            .orderedBy("seit", false);

    /** What it is about in words; the instance's key where MKM doesn't know. */
    public String about() {
        return Words.about(title, subject, processInstanceKey);
    }

    /** The account in words. */
    public String account() {
        return Words.account(accountNumber, accountName);
    }
}
