package de.fisinger.mkm.customer;

import de.fisinger.mkm.input.EmailAddress;
import de.fisinger.mkm.input.EnteredText;
import de.fisinger.mkm.input.WebAddresses;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * What a reseller enters of an MKM-Kunde (handbook: MKM – Kundenverwaltung, Neuen Kunden anlegen). Whatever way it was
 * typed, it is kept in one form: without spaces around it, phone numbers as E.164, web addresses with their scheme.
 * Optional texts are empty where they are missing.
 *
 * @param customerNumber Kundennummer, freely chosen, unique in the account
 * @param company Firma, optional
 * @param lastName Nachname
 * @param firstName Vorname
 * @param street Adresse: street and house number
 * @param postcode PLZ, as the country writes it; empty where it has none
 * @param city Ort
 * @param country ISO 3166 code of two letters
 * @param state Bundesland, in countries whose addresses need it; empty in others
 * @param phone Telefon
 * @param mobile Mobil
 * @param email E-Mail
 * @param website Webseite, optional
 */
@FitsItsCountry
public record CustomerData(
        @NotBlank(message = "{customer.number.missing}")
        @Size(max = CustomerData.LONGEST_NUMBER, message = "{input.too-long}")
        @Pattern(regexp = "[\\p{L}\\p{N}._/-]*", message = "{customer.number.characters}")
        String customerNumber,

        @Size(max = 200, message = "{input.too-long}") String company,

        @NotBlank(message = "{customer.last-name.missing}") @Size(max = 100, message = "{input.too-long}")
        String lastName,

        @NotBlank(message = "{customer.first-name.missing}") @Size(max = 100, message = "{input.too-long}")
        String firstName,

        @NotBlank(message = "{customer.street.missing}") @Size(max = 200, message = "{input.too-long}")
        String street,

        String postcode,

        @NotBlank(message = "{customer.city.missing}") @Size(max = 100, message = "{input.too-long}")
        String city,

        String country,
        @Size(max = 100, message = "{input.too-long}") String state,
        @NotBlank(message = "{customer.phone.missing}") String phone,
        @NotBlank(message = "{customer.mobile.missing}") String mobile,

        @NotBlank(message = "{customer.email.missing}") @EmailAddress
        String email,

        @Size(max = 255, message = "{input.too-long}") String website) {

    /** The longest Kundennummer. */
    static final int LONGEST_NUMBER = 20;

    /** Where a customer lives unless something else is said. */
    public static final String HOME_COUNTRY = "DE";

    /** Brings everything into its form. */
    public CustomerData {
        customerNumber = EnteredText.line(customerNumber);
        company = EnteredText.line(company);
        lastName = EnteredText.line(lastName);
        firstName = EnteredText.line(firstName);
        street = EnteredText.line(street);
        postcode = EnteredText.line(postcode).toUpperCase(Locale.ROOT);
        city = EnteredText.line(city);
        country = country.isBlank() ? HOME_COUNTRY : EnteredText.line(country).toUpperCase(Locale.ROOT);
        state = Countries.hasStates(country) ? EnteredText.line(state) : "";
        phone = PhoneNumbers.toE164(EnteredText.line(phone), country);
        mobile = PhoneNumbers.toE164(EnteredText.line(mobile), country);
        email = EnteredText.line(email);
        website = WebAddresses.complete(EnteredText.line(website));
    }

    /** Nothing entered yet. */
    public static CustomerData empty(String suggestedNumber) {
        return new CustomerData(suggestedNumber, "", "", "", "", "", "", HOME_COUNTRY, "", "", "", "", "");
    }
}
