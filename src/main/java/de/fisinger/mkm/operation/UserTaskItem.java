package de.fisinger.mkm.operation;

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

    /** The longest waiting first. Its columns are aufgabe, worum, kunde, konto and seit. */
    static final ListStatement<UserTaskItem> STATEMENT = ListStatement.of(
                    UserTaskItem.class, COLUMNS, "OpenUserTask t", "t.id")
            .text("aufgabe", "t.elementId")
            .text("worum", "concat(t.title, ' ', t.subject)")
            .text("kunde", "t.customer")
            .text("konto", "concat(t.accountNumber, ' ', t.accountName)")
            .time("seit", "t.createdAt")
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
