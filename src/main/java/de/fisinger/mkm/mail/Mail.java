package de.fisinger.mkm.mail;

import java.util.List;

/**
 * A mail to one person.
 *
 * @param to the address
 * @param text which mail it is: texts mail.(text).subject and mail.(text).text
 * @param values what the texts leave open, in their order
 * @param messageId the same for repeats, so that mail programs show them once; unique in the portal
 */
public record Mail(String to, String text, List<?> values, String messageId) {

    /** Without the address and the values, which are nobody's business in a log. */
    @Override
    public String toString() {
        return "mail " + messageId;
    }
}
