package de.fisinger.mkm.contract;

import org.jspecify.annotations.Nullable;

/**
 * A contract as its page shows it.
 *
 * @param id id of the row
 * @param contractNumber Vertrag, such as o1441
 * @param productName Produkt
 * @param note Hinweis
 * @param area Bereich
 * @param kind what it is good for
 * @param active whether it runs
 * @param articleId the shop article it was ordered as, if the shop knows it
 * @param customerId the MKM-Kunde to whom it is assigned
 */
public record ContractDetails(
        long id,
        String contractNumber,
        String productName,
        @Nullable String note,
        String area,
        ContractKind kind,
        boolean active,
        @Nullable Long articleId,
        @Nullable Long customerId) {

    /** Whether a hosting can be set up under it now. */
    public boolean takesHostings() {
        return active && kind.carriesHostings();
    }
}
