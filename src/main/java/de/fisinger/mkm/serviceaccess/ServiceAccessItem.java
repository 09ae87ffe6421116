package de.fisinger.mkm.serviceaccess;

import static de.fisinger.mkm.list.ListColumn.activeOr;
import static de.fisinger.mkm.list.ListColumn.choice;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.account.Role;
import de.fisinger.mkm.list.ListStatement;
import java.util.List;

/**
 * A row of Reseller → Service-Zugänge (handbook: Servicezugang, Übersichtstabelle).
 *
 * @param id id of the access
 * @param accountNumber Kundennummer
 * @param accountName Kunde
 * @param role Typ
 * @param userName Benutzername
 * @param firstName Vorname
 * @param lastName Nachname
 * @param active Status: aktiv oder deaktiviert
 */
public record ServiceAccessItem(
        long id,
        String accountNumber,
        String accountName,
        Role role,
        String userName,
        String firstName,
        String lastName,
        boolean active) {

    /** The list of a provider. */
    static final ListStatement<ServiceAccessItem> OF_PROVIDER = ListStatement.of(
                    ServiceAccessItem.class,
                    "s.id, s.accountNumber, s.accountName, s.role, s.userName, s.firstName, s.lastName, s.active",
                    "ServiceAccessEntry s",
                    "s.id")
            .columns(
                    text("kundennummer", "customer.number", "s.accountNumber", ServiceAccessItem::accountNumber)
                            .width("8.5rem")
                            .first(),
                    text("kunde", "customer", "s.accountName", ServiceAccessItem::accountName)
                            .first(),
                    choice(
                                    "typ",
                                    "profile.role",
                                    "s.role",
                                    List.of(Role.ADMINISTRATOR, Role.USER, Role.END_CUSTOMER),
                                    ServiceAccessItem::role,
                                    "role.")
                            .width("8.5rem")
                            .second(),
                    text("benutzername", "user.name", "s.userName", ServiceAccessItem::userName)
                            .second(),
                    text("vorname", "customer.first-name", "s.firstName", ServiceAccessItem::firstName)
                            .width("7.5rem"),
                    text("nachname", "customer.form.last-name", "s.lastName", ServiceAccessItem::lastName)
                            .width("7.5rem"),
                    activeOr("s.active", ServiceAccessItem::active, "status.deactivated")
                            .width("8rem")
                            .right())
            .where("s.providerAccountId = :accountId")
            .orderedBy("kundennummer", false);
}
