package de.fisinger.mkm.order;

import de.fisinger.mkm.input.EnteredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why an order is declined; the customer reads it.
 *
 * @param text in the reseller's words
 */
public record DeclineReason(
        @NotBlank(message = "{order.reason.missing}") @Size(max = 500, message = "{input.too-long}")
        String text) {

    /** Brings it into its form. */
    public DeclineReason {
        text = EnteredText.lines(text);
    }
}
