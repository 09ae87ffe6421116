package de.fisinger.mkm.account;

import static de.fisinger.mkm.list.ListColumn.activeOr;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a customer's tab Benutzer.
 *
 * @param id id of the row
 * @param userName Benutzername
 * @param firstName Vorname
 * @param lastName Nachname
 * @param active Status: aktiv oder deaktiviert
 * @param invited whether no password was set yet
 * @param linkExpiresAt until when the link that was mailed last can be used, or null if there is none
 */
public record CustomerUserItem(
        long id,
        String userName,
        String firstName,
        String lastName,
        boolean active,
        boolean invited,
        @Nullable Instant linkExpiresAt) {

    /** The list of a customer. */
    static final ListStatement<CustomerUserItem> STATEMENT = ListStatement.of(
                    CustomerUserItem.class, """
                    u.id, u.userName, u.firstName, u.lastName, u.active,
                    case when u.passwordHash is null then true else false end, u.linkExpiresAt
                    """, "User u", "u.id")
            .columns(
                    text("benutzername", "user.name", "u.userName", CustomerUserItem::userName)
                            .first(),
                    text("name", "user.full-name", "concat(u.firstName, ' ', u.lastName)", CustomerUserItem::name)
                            .second(),
                    activeOr("u.active", CustomerUserItem::active, "status.deactivated")
                            .width("16rem")
                            .right())
            .where("u.customerId = :customerId and u.role = END_CUSTOMER")
            .orderedBy("benutzername", false);

    /** Vorname / Nachname. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
