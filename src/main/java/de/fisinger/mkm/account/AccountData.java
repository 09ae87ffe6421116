package de.fisinger.mkm.account;

import de.fisinger.mkm.input.EmailAddress;
import de.fisinger.mkm.input.EnteredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What support enters of an account. Optional texts are empty where they are missing.
 *
 * @param accountNumber Kundennummer, unique
 * @param name the company
 * @param street street and number
 * @param postcode PLZ
 * @param city Ort
 * @param phone Telefon
 * @param email where mails to the reseller go
 */
public record AccountData(
        @NotBlank(message = "{customer.number.missing}")
        @Pattern(regexp = "([\\p{L}\\p{N}._/-]{1,20})?", message = "{customer.number.characters}")
        String accountNumber,

        @NotBlank(message = "{account.name.missing}") @Size(max = 200, message = "{input.too-long}")
        String name,

        @Size(max = 200, message = "{input.too-long}") String street,
        @Size(max = 20, message = "{input.too-long}") String postcode,
        @Size(max = 100, message = "{input.too-long}") String city,
        @Size(max = 30, message = "{input.too-long}") String phone,

        @NotBlank(message = "{customer.email.missing}") @EmailAddress
        String email) {

    /** Nothing entered yet. */
    public static final AccountData EMPTY = new AccountData("", "", "", "", "", "", "");

    /** Brings everything into its form. */
    public AccountData {
        accountNumber = EnteredText.line(accountNumber);
        name = EnteredText.line(name);
        street = EnteredText.line(street);
        postcode = EnteredText.line(postcode);
        city = EnteredText.line(city);
        phone = EnteredText.line(phone);
        email = EnteredText.line(email);
    }
}
