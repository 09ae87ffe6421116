package de.fisinger.mkm.account;

import de.fisinger.mkm.input.EmailAddress;
import de.fisinger.mkm.input.EnteredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A portal user to be made (handbook: MKM – Kundenverwaltung, tab Benutzer).
 *
 * @param userName Benutzername, unique over all accounts
 * @param firstName Vorname
 * @param lastName Nachname
 * @param email where the invitation goes
 */
public record NewUser(
        @NotBlank(message = "{user.name.missing}")
        @Pattern(regexp = "([\\p{L}\\p{N}._@-]{3,60})?", message = "{user.name.wrong}")
        String userName,

        @NotBlank(message = "{user.first-name.missing}") @Size(max = 100, message = "{input.too-long}")
        String firstName,

        @NotBlank(message = "{user.last-name.missing}") @Size(max = 100, message = "{input.too-long}")
        String lastName,

        @NotBlank(message = "{user.email.missing}") @EmailAddress
        String email) {

    /** Takes away control characters, and the spaces around each text. */
    public NewUser {
        userName = EnteredText.line(userName);
        firstName = EnteredText.line(firstName);
        lastName = EnteredText.line(lastName);
        email = EnteredText.line(email);
    }
}
