package de.fisinger.mkm.mail;

import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.text;
import static de.fisinger.mkm.list.ListColumn.time;

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
 * @param customerId the MKM-Kunde it is about; null if none
 * @param status where it stands
 * @param reason why it waits or was refused
 */
public record MailItem(
        long id,
        Instant requestedAt,
        String kind,
        String recipient,
        @Nullable Long customerId,
        MailStatus status,
        @Nullable String reason) {

    /** The list. */
    static final ListStatement<MailItem> STATEMENT = ListStatement.of(
                    MailItem.class,
                    "m.id, m.requestedAt, m.kind, m.recipient, m.customerId, m.status, m.reason",
                    "MailDelivery m",
                    "m.id")
            .columns(
                    time("zeit", "mail-log.at", "m.requestedAt", "m.id", MailItem::requestedAt)
                            .width("10rem")
                            .second(),
                    text("art", "mail-log.kind", "m.kind", MailItem::kind)
                            .withoutFilter()
                            .width("14rem")
                            .first(),
                    text("an", "mail-log.to", "m.recipient", MailItem::recipient)
                            .first(),
                    choice(
                                    "status",
                                    "contract.status",
                                    "m.status",
                                    List.of(MailStatus.values()),
                                    MailItem::status,
                                    "mail-status.")
                            .width("11rem")
                            .right(),
                    text("grund", "mail-log.reason", "m.reason", MailItem::reason)
                            .second())
            .orderedBy("zeit", true);
}
