package de.fisinger.mkm.product;

/**
 * A Reseller Produkt: a plan of the reseller on a Plesk server, under the reseller's name for it.
 *
 * @param productId id of the product
 * @param productName Produktname
 * @param active whether it can be chosen for a new hosting
 * @param contractId the contract whose reseller has the plan
 * @param planGuid the plan's guid on the server; its name is unique only below one owner
 * @param planName the plan's name when the product was made
 */
public record HostingPlan(
        long productId, String productName, boolean active, long contractId, String planGuid, String planName) {}
