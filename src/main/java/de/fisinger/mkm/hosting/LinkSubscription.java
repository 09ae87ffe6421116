package de.fisinger.mkm.hosting;

import java.util.UUID;

/**
 * Asks that a subscription which exists in Plesk becomes a hosting (handbook: MKM – Reseller Hosting, variant 2).
 *
 * @param token one for each dialog and subscription: the same token links nothing twice
 * @param batch the same for requests that are given together
 * @param contractId the reseller contract
 * @param subscriptionItemId id of the {@link SubscriptionItem}
 * @param customerId Kunde
 * @param productId Produkt
 */
public record LinkSubscription(
        UUID token, UUID batch, long contractId, long subscriptionItemId, long customerId, long productId) {}
