package de.fisinger.mkm.hosting;

import java.time.Instant;

/**
 * A subscription that somebody made on Plesk and about which nobody has decided yet.
 *
 * @param deviationId by which it is forgotten
 * @param subscriptionItemId its row in Abonnements, by which it is linked
 * @param name its domain
 * @param foundAt when it was noticed
 */
public record UnknownSubscription(long deviationId, long subscriptionItemId, String name, Instant foundAt) {}
