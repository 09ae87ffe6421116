package de.fisinger.mkm.mail;

import de.fisinger.mkm.list.ListStatement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of Administration → E-Mail-Versand.
 *
 * @param id id of the mail
 * @param requestedAt when it was asked for
 * @param kind which mail it is
 * @param recipient to whom, in words
 * @param status where it stands
 * @param reason why it waits or was refused
 */
public record MailItem(
        long id,
        Instant requestedAt,
        String kind,
        String recipient,
        MailStatus status,
        @Nullable String reason) {

    /** Its columns are zeit, art, an, status and grund. */
    static final ListStatement<MailItem> STATEMENT = ListStatement.of(
                    MailItem.class,
                    "m.id, m.requestedAt, m.kind, m.recipient, m.status, m.reason",
                    "MailDelivery m",
                    "m.id")
            .number("zeit", "m.id")
            .text("an", "m.recipient")
            .text("art", "m.kind")
            .choice("status", "m.status", List.of(MailStatus.values()))
            .text("grund", "m.reason")
            .orderedBy("zeit", true);
}
