package de.fisinger.mkm.customer;

import static de.fisinger.mkm.list.ListColumn.exported;
import static de.fisinger.mkm.list.ListColumn.number;
import static de.fisinger.mkm.list.ListColumn.text;

import de.fisinger.mkm.list.ListStatement;
import org.jspecify.annotations.Nullable;

/**
 * A row of the Kundenübersicht; what is behind Produkte is only in its exports.
 *
 * @param id id of the row
 * @param customerNumber Kundennummer
 * @param lastName Name
 * @param firstName Vorname
 * @param company Firma
 * @param productCount Produkte: FISINGER.de Produkte and Reseller Produkte together
 * @param contents everything that keeps the customer from being deleted, counted
 * @param street Adresse
 * @param postcode PLZ
 * @param city Ort
 * @param country ISO code of two letters
 * @param state Bundesland, where addresses have one
 * @param phone Telefon
 * @param mobile Mobil
 * @param email E-Mail
 * @param website Webseite
 */
public record CustomerListItem(
        long id,
        String customerNumber,
        String lastName,
        String firstName,
        @Nullable String company,
        int productCount,
        int contents,
        String street,
        String postcode,
        String city,
        String country,
        @Nullable String state,
        String phone,
        String mobile,
        String email,
        @Nullable String website) {

    /** The list. */
    static final ListStatement<CustomerListItem> STATEMENT = ListStatement.of(
                    CustomerListItem.class, """
                    c.id, c.customerNumber, c.lastName, c.firstName, c.company, c.productCount,
                    c.contractCount + c.hostingCount + c.userCount,
                    c.street, c.postcode, c.city, c.country, c.state, c.phone, c.mobile, c.email, c.website
                    """, "Customer c", "c.id")
            .columns(
                    text(
                                    "kundennummer",
                                    "customer.number",
                                    "c.customerNumber",
                                    "c.lowerNumber",
                                    CustomerListItem::customerNumber)
                            .width("10rem")
                            .second(),
                    text("name", "customer.last-name", "c.lastName", "c.lowerLastName", CustomerListItem::lastName)
                            .first(CustomerListItem::name),
                    text(
                            "vorname",
                            "customer.first-name",
                            "c.firstName",
                            "c.lowerFirstName",
                            CustomerListItem::firstName),
                    text("firma", "customer.company", "c.company", "c.lowerCompany", CustomerListItem::company)
                            .second(),
                    number("produkte", "customer.products", "c.productCount", CustomerListItem::productCount)
                            .width("8rem")
                            .second(),
                    exported("adresse", "customer.form.street", CustomerListItem::street),
                    exported("plz", "customer.form.postcode", CustomerListItem::postcode),
                    exported("ort", "customer.form.city", CustomerListItem::city),
                    exported("land", "customer.form.country", CustomerListItem::country),
                    exported("bundesland", "customer.form.state", CustomerListItem::state),
                    exported("telefon", "customer.form.phone", CustomerListItem::phone),
                    exported("mobil", "customer.form.mobile", CustomerListItem::mobile),
                    exported("email", "customer.form.email", CustomerListItem::email),
                    exported("webseite", "customer.form.website", CustomerListItem::website))
            .searchingSpellings("c.searchText")
            .orderedBy("name", false);

    /** Name and Vorname. */
    public String name() {
        return lastName + " " + firstName;
    }

    /** Whether all three conditions for deleting hold (handbook: Löschbedingungen). */
    public boolean deletable() {
        return contents == 0;
    }
}
