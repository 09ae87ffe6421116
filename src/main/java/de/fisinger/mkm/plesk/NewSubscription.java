package de.fisinger.mkm.plesk;

/**
 * A subscription to be created in Plesk.
 *
 * @param externalId MKM's id, by which the subscription is found again
 * @param customerLogin the customer who owns it
 * @param domainName its main domain, Unicode or punycode
 * @param login its system user: begins with a letter or digit, at most 16 of a-z 0-9 - _ .
 * @param planGuid the plan, one of the reseller's
 */
public record NewSubscription(
        String externalId, String customerLogin, String domainName, String login, String planGuid) {}
