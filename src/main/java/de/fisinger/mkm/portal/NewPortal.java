package de.fisinger.mkm.portal;

import de.fisinger.mkm.input.EnteredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A portal template that support makes (handbook: MKM – Portal Template, Wichtig).
 *
 * @param accountNumber Kundennummer of the reseller
 * @param url Portal URL
 * @param name Portal Name
 */
public record NewPortal(
        @NotBlank(message = "{portal.account.missing}") String accountNumber,
        @PortalUrl String url,

        @NotBlank(message = "{portal.name.missing}") @Size(max = 200, message = "{input.too-long}")
        String name) {

    /** Brings everything into its form. */
    public NewPortal {
        accountNumber = EnteredText.line(accountNumber);
        url = PortalUrl.Check.inForm(url);
        name = EnteredText.line(name);
    }
}
