package de.fisinger.mkm.audit;

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

    /** Its columns are zeit, wer, als, was, woran and adresse. */
    static final ListStatement<AuditItem> STATEMENT = ListStatement.of(
                    AuditItem.class,
                    "a.id, a.at, a.userName, a.actingAs, a.action, a.subject, a.address",
                    "AuditEntry a",
                    "a.id")
            .number("zeit", "a.id")
            .text("wer", "a.userName")
            .text("als", "a.actingAs")
            .choice("was", "a.action", List.of(AuditAction.values()))
            .text("woran", "a.subject")
            .text("adresse", "a.address")
            .orderedBy("zeit", true);
}
