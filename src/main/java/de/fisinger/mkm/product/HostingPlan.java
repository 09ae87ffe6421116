package de.fisinger.mkm.product;

import org.jspecify.annotations.Nullable;

/**
 * A Reseller Produkt: a plan of the reseller on a Plesk server, under the reseller's name for it.
 *
 * @param productId id of the product
 * @param productName Produktname
 * @param active whether it can be chosen for a new hosting
 * @param contractId the contract whose reseller has the plan
 * @param planGuid the plan's guid on the server; its name is unique only below one owner
 * @param planName the plan's name when the product was made
 * @param planState how it was found on the server last
 * @param planNameNow its name there by now, if it was renamed
 */
public record HostingPlan(
        long productId,
        String productName,
        boolean active,
        long contractId,
        String planGuid,
        String planName,
        PlanState planState,
        @Nullable String planNameNow) {

    /** The same product, with another plan on the server. */
    public HostingPlan onPlan(String guid, String name) {
        return new HostingPlan(productId, productName, active, contractId, guid, name, planState, null);
    }
}
