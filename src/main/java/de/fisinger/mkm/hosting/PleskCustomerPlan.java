package de.fisinger.mkm.hosting;

import org.jspecify.annotations.Nullable;

/**
 * The Plesk customer that a hosting is to belong to.
 *
 * @param id id of MKM's row
 * @param externalId by which it is found again on Plesk
 * @param guid its identity on Plesk if MKM didn't make it; then it has no external id
 * @param login its login, as far as MKM knows
 */
record PleskCustomerPlan(
        long id, String externalId, @Nullable String guid, String login) {}
