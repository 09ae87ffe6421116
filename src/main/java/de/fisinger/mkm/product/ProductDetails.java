package de.fisinger.mkm.product;

import org.jspecify.annotations.Nullable;

/**
 * A product as its page shows it.
 *
 * @param id Interne Produkt-ID
 * @param version the version that was read
 * @param type Typ
 * @param data what can be changed
 * @param presentation how it looks to who can order or has it
 * @param picture address of its picture, if it has one
 * @param articleId the shop article that a FISINGER.de Produkt stands for
 * @param plan the plan that a Reseller Produkt stands for
 */
public record ProductDetails(
        long id,
        int version,
        ProductType type,
        ProductData data,
        ProductPresentation presentation,
        @Nullable String picture,
        @Nullable Long articleId,
        @Nullable HostingPlan plan) {}
