package de.fisinger.mkm.operation;

import de.fisinger.mkm.input.EnteredText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why support ends an instance or declines a user task; the reseller reads it.
 *
 * @param text in words
 */
public record Reason(
        @NotBlank(message = "{operation.reason.missing}") @Size(max = 500, message = "{input.too-long}")
        String text) {

    /** Brings it into its form. */
    public Reason {
        text = EnteredText.lines(text);
    }
}
