package de.fisinger.mkm.customer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an MKM-Kunde (handbook: MKM – Kundenverwaltung, Kundendetails).
 *
 * @param id id of the row
 * @param version grows with each change
 * @param customerNumber Kundennummer, unique in the account
 * @param company Firma
 * @param lastName Nachname
 * @param firstName Vorname
 * @param street Adresse: street and house number
 * @param postcode PLZ
 * @param city Ort
 * @param country ISO code of two letters
 * @param state Bundesland, where addresses have one
 * @param phone Telefon, in E.164
 * @param mobile Mobil, in E.164
 * @param email E-Mail
 * @param website Webseite
 */
public record CustomerDetails(
        long id,
        int version,
        String customerNumber,
        @Nullable String company,
        String lastName,
        String firstName,
        String street,
        String postcode,
        String city,
        String country,
        @Nullable String state,
        String phone,
        String mobile,
        String email,
        @Nullable String website) {

    /** The same as a form has it: phone numbers as people read them, empty texts for what is missing. */
    public CustomerData data() {
        return new CustomerData(
                customerNumber,
                Objects.requireNonNullElse(company, ""),
                lastName,
                firstName,
                street,
                postcode,
                city,
                country,
                Objects.requireNonNullElse(state, ""),
                phone,
                mobile,
                email,
                Objects.requireNonNullElse(website, ""));
    }

    /** The same as a list of choices shows it. */
    public CustomerChoice choice() {
        return new CustomerChoice(id, customerNumber, lastName, firstName);
    }

    /** Telefon as people read it, such as +49 30 123456. */
    public String readablePhone() {
        return PhoneNumbers.readable(phone);
    }

    /** Mobil as people read it. */
    public String readableMobile() {
        return PhoneNumbers.readable(mobile);
    }
}
