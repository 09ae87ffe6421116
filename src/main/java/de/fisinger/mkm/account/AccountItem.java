package de.fisinger.mkm.account;

import static de.fisinger.mkm.list.ListColumn.activeOr;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import org.jspecify.annotations.Nullable;

/**
 * A row of Administration → Konten.
 *
 * @param id id of the account
 * @param accountNumber Kundennummer
 * @param name the company
 * @param city Ort
 * @param email where mails to it go
 * @param active whether it isn't closed
 */
public record AccountItem(
        long id,
        String accountNumber,
        String name,
        @Nullable String city,
        @Nullable String email,
        boolean active) {

    static final ListStatement<AccountItem> STATEMENT = ListStatement.of(
                    AccountItem.class, "a.id, a.accountNumber, a.name, a.city, a.email, a.active", "Account a", "a.id")
            .columns(
                    text("kundennummer", "customer.number", "a.accountNumber", AccountItem::accountNumber)
                            .width("10rem")
                            .second(),
                    text("name", "account.name", "a.name", AccountItem::name).first(),
                    text("ort", "customer.form.city", "a.city", AccountItem::city)
                            .second(),
                    text("email", "customer.form.email", "a.email", AccountItem::email),
                    activeOr("a.active", AccountItem::active, "account.closed")
                            .width("10rem")
                            .right())
            .orderedBy("name", false);
}
