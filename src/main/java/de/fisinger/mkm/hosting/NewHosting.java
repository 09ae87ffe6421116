package de.fisinger.mkm.hosting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a hosting (handbook: MKM – Reseller Hosting, variant 1).
 *
 * @param token one for each dialog that was opened: the same token begins nothing twice
 * @param contractId the reseller contract
 * @param customerId Kunde
 * @param productId Produkt
 * @param domainName one of the customer's domains; null for a name below the server's preview domain
 */
public record NewHosting(
        UUID token,
        long contractId,
        long customerId,
        long productId,
        @Nullable String domainName) {}
