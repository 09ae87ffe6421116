package de.fisinger.mkm.customer;

/**
 * Event: a customer is about to be locked for its deletion, in the transaction that is running. Who locks something else
 * before customers does so now (decision 0015).
 *
 * @param customerId the customer
 */
public record CustomerToBeDeleted(long customerId) {}
