package de.fisinger.mkm.product;

import de.fisinger.mkm.plesk.ServicePlan;
import jakarta.validation.Valid;

/** A product to be made, of one of the two types (handbook: MKM – Produkte). */
public sealed interface NewProduct {

    /** What can be changed later. */
    ProductData data();

    /**
     * A FISINGER.de Produkt.
     *
     * @param articleId the shop article it stands for
     */
    record OfShop(long articleId, @Valid ProductData data) implements NewProduct {}

    /**
     * A Reseller Produkt.
     *
     * @param contractId the contract whose reseller has the plan
     * @param plan one of the reseller's plans, as Plesk lists them
     */
    record OfReseller(
            long contractId, ServicePlan plan, @Valid ProductData data) implements NewProduct {}
}
