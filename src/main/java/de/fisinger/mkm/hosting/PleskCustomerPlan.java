package de.fisinger.mkm.hosting;

/**
 * The Plesk customer that a hosting is to belong to.
 *
 * @param id id of MKM's row
 * @param externalId by which it is found again on Plesk
 * @param login its login, as far as MKM knows
 */
public record PleskCustomerPlan(long id, String externalId, String login) {}
