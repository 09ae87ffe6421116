package de.fisinger.mkm.customer;

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
        String phone,
        String mobile,
        String email,
        @Nullable String website) {

    /** Its columns are kundennummer, name, vorname, firma and produkte. */
    static final ListStatement<CustomerListItem> STATEMENT = ListStatement.of(
                    CustomerListItem.class, """
                    c.id, c.customerNumber, c.lastName, c.firstName, c.company, c.productCount,
                    c.contractCount + c.hostingCount + c.userCount,
                    c.street, c.postcode, c.city, c.country, c.phone, c.mobile, c.email, c.website
                    """, "Customer c", "c.id")
            .text("kundennummer", "c.customerNumber", "c.lowerNumber")
            .text("name", "c.lastName", "c.lowerLastName")
            .text("vorname", "c.firstName", "c.lowerFirstName")
            .text("firma", "c.company", "c.lowerCompany")
            .number("produkte", "c.productCount")
            .searching("c.searchText")
            .orderedBy("name", false);

    /** Whether all three conditions for deleting hold (handbook: Löschbedingungen). */
    public boolean deletable() {
        return contents == 0;
    }
}
