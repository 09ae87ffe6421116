package de.fisinger.mkm.audit;

import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.text;
import static de.fisinger.mkm.list.ListColumn.time;

import de.fisinger.mkm.list.ListColumn;
import de.fisinger.mkm.list.ListStatement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of Administration → Protokoll.
 *
 * @param id id of the row
 * @param at when
 * @param userName who
 * @param actingAs as whom, if somebody worked as another user
 * @param action what was done
 * @param subject what it was done to
 * @param address from where
 */
public record AuditItem(
        long id,
        Instant at,
        String userName,
        @Nullable String actingAs,
        AuditAction action,
        String subject,
        @Nullable String address) {

    private static final ListColumn<AuditItem> AT = time("zeit", "protocol.at", "a.at", "a.id", AuditItem::at)
            .width("10.5rem")
            .second();

    private static final ListColumn<AuditItem> ACTION = choice(
                    "was", "protocol.what", "a.action", List.of(AuditAction.values()), AuditItem::action, "audit.")
            .first();

    private static final ListColumn<AuditItem> SUBJECT =
            text("woran", "protocol.subject", "a.subject", AuditItem::subject).first();

    /** The list. */
    static final ListStatement<AuditItem> STATEMENT = ListStatement.of(
                    AuditItem.class,
                    "a.id, a.at, a.userName, a.actingAs, a.action, a.subject, a.address",
                    "AuditEntry a",
                    "a.id")
            .columns(
                    AT,
                    text("wer", "protocol.who", "a.userName", AuditItem::userName)
                            .width("8rem")
                            .second(AuditItem::who),
                    text("als", "protocol.as", "a.actingAs", AuditItem::actingAs)
                            .width("8rem"),
                    ACTION.width("14rem"),
                    SUBJECT,
                    text("adresse", "protocol.address", "a.address", AuditItem::address)
                            .width("8rem")
                            .right())
            .orderedBy("zeit", true);

    /** What was done about one MKM-Kunde. */
    static final ListStatement<AuditItem> OF_CUSTOMER = ListStatement.of(
                    AuditItem.class,
                    "a.id, a.at, a.userName, a.actingAs, a.action, a.subject, a.address",
                    "AuditEntry a",
                    "a.id")
            .columns(
                    AT,
                    text("wer", "protocol.who", "a.userName", AuditItem::who)
                            .width("12rem")
                            .second(),
                    ACTION.width("16rem"),
                    SUBJECT)
            .where("a.customerId = :customerId")
            .orderedBy("zeit", true);

    private String who() {
        return actingAs == null ? userName : userName + " → " + actingAs;
    }
}
