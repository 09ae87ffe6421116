package de.fisinger.mkm.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param to the address
 * @param text which mail it is: texts mail.(text).subject and mail.(text).text
 * @param values what the texts leave open, by the names that stand there in braces
 * @param messageId the same for repeats, so that mail programs show them once; unique in the portal
 * @param endCustomersOf the account of whose end customers one gets it, so that it comes under the account's brand; null:
 *     it comes from the provider
 */
public record Mail(
        String to,
        String text,
        Map<String, String> values,
        String messageId,
        @Nullable Long endCustomersOf) {

    /** A mail from the provider. */
    public Mail(String to, String text, Map<String, String> values, String messageId) {
        this(to, text, values, messageId, null);
    }

    /** Without the address and the values, which are nobody's business in a log. */
    @Override
    public String toString() {
        return "mail " + messageId;
    }
}
