package de.fisinger.mkm.account;

import de.fisinger.mkm.input.EmailAddress;
import de.fisinger.mkm.input.EnteredText;
import jakarta.validation.constraints.NotBlank;

/**
 * An e-mail address that somebody enters.
 *
 * @param email the address
 */
public record NewEmail(
        @NotBlank(message = "{user.email.missing}") @EmailAddress
        String email) {

    /** Takes away control characters and the spaces around it. */
    public NewEmail {
        email = EnteredText.line(email);
    }
}
