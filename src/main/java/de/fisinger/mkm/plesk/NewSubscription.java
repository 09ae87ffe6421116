package de.fisinger.mkm.plesk;

import de.fisinger.mkm.format.DomainName;

/**
 * A subscription to be created in Plesk.
 *
 * @param externalId MKM's id, by which the subscription is found again
 * @param customerLogin the customer who owns it
 * @param domain its main domain
 * @param login its system user: begins with a letter or digit, at most 16 of a-z 0-9 - _ .
 * @param planGuid the plan, one of the reseller's
 */
public record NewSubscription(
        String externalId, String customerLogin, DomainName domain, String login, String planGuid) {}
