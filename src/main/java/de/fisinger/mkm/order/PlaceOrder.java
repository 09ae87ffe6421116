package de.fisinger.mkm.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Orders a product.
 *
 * @param token one for each dialog that was opened: the same token orders nothing twice
 * @param productId the reseller's product
 * @param domainName one of the customer's own domains, for a hosting; null for none
 */
public record PlaceOrder(
        UUID token, long productId, @Nullable String domainName) {}
