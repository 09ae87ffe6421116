package de.fisinger.mkm.mail;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a mail.
 *
 * @param kind which one, as a {@link MailContent} knows it
 * @param subjectId what it is about
 * @param key what asks twice with the same key gets one mail
 * @param recipient to whom, in words that a reseller knows; not the address
 * @param customerId the MKM-Kunde it concerns, with whom it is deleted; null if none
 */
public record MailRequest(
        String kind,
        long subjectId,
        String key,
        String recipient,
        @Nullable Long customerId) {}
