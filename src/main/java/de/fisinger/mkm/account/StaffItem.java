package de.fisinger.mkm.account;

import static de.fisinger.mkm.list.ListColumn.activeOr;
import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user of an account who is no end customer.
 *
 * @param id id of the row
 * @param userName Benutzername
 * @param name first and last name
 * @param role what the user may do
 * @param active whether the user may sign in
 * @param invited whether no password was set yet
 * @param linkExpiresAt until when the link that was mailed last can be used, or null if there is none
 */
public record StaffItem(
        long id,
        String userName,
        String name,
        Role role,
        boolean active,
        boolean invited,
        @Nullable Instant linkExpiresAt) {

    static final ListStatement<StaffItem> STATEMENT = ListStatement.of(StaffItem.class, """
                    u.id, u.userName, concat(u.firstName, ' ', u.lastName), u.role, u.active,
                    case when u.passwordHash is null then true else false end, u.linkExpiresAt
                    """, "User u", "u.id")
            .columns(
                    text("benutzername", "user.name", "u.userName", StaffItem::userName)
                            .first(),
                    text("name", "user.full-name", "concat(u.firstName, ' ', u.lastName)", StaffItem::name)
                            .second(),
                    choice("typ", "profile.role", "u.role", List.of(Role.values()), StaffItem::role, "role.")
                            .width("10rem")
                            .second(),
                    activeOr("u.active", StaffItem::active, "status.deactivated")
                            .width("16rem")
                            .right())
            .where("u.role <> END_CUSTOMER")
            .orderedBy("benutzername", false);
}
