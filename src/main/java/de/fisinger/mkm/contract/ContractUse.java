package de.fisinger.mkm.contract;

import org.jspecify.annotations.Nullable;

/** Port: what runs under a contract, told by the feature that runs it. */
public interface ContractUse {

    /**
     * Counts the hostings under a contract that belong to other customers.
     *
     * @param customerId the customer whose own hostings aren't counted, or null to count all
     */
    long hostingsOfOthers(long contractId, @Nullable Long customerId);
}
