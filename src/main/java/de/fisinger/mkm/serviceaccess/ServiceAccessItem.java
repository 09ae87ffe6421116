package de.fisinger.mkm.serviceaccess;

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

    /** Its columns are kundennummer, kunde, typ, benutzername, vorname, nachname and status. */
    static final ListStatement<ServiceAccessItem> OF_PROVIDER = ListStatement.of(
                    ServiceAccessItem.class,
                    "s.id, s.accountNumber, s.accountName, s.role, s.userName, s.firstName, s.lastName, s.active",
                    "ServiceAccessEntry s",
                    "s.id")
            .text("kundennummer", "s.accountNumber")
            .text("kunde", "s.accountName")
            .choice("typ", "s.role", List.of(Role.ADMINISTRATOR, Role.USER, Role.END_CUSTOMER))
            .text("benutzername", "s.userName")
            .text("vorname", "s.firstName")
            .text("nachname", "s.lastName")
            .choice("status", "s.active", List.of(true, false))
            .where("s.providerAccountId = :accountId")
            .orderedBy("kundennummer", false);
}
