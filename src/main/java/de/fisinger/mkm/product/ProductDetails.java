package de.fisinger.mkm.product;

import org.jspecify.annotations.Nullable;

/**
 * A product as its page shows it.
 *
 * @param id Interne Produkt-ID
 * @param version the version that was read
 * @param type Typ
 * @param data what can be changed
 * @param articleId the shop article that a FISINGER.de Produkt stands for
 * @param plan the plan that a Reseller Produkt stands for
 */
public record ProductDetails(
        long id,
        int version,
        ProductType type,
        ProductData data,
        @Nullable Long articleId,
        @Nullable HostingPlan plan) {}
