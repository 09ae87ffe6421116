package de.fisinger.mkm.contract;

/**
 * Event: a contract was assigned to an MKM-Kunde, in the transaction that is running.
 *
 * @param contractId the contract
 * @param articleId the shop article it was ordered as
 * @param customerId the MKM-Kunde
 */
public record ContractAssigned(long contractId, long articleId, long customerId) {}
