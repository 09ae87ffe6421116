package de.fisinger.mkm.customer;

/**
 * Event: a customer is about to be deleted, in the transaction that is running. Who has assigned something to it that
 * doesn't keep it from being deleted takes that back.
 *
 * @param customerId the customer
 */
public record CustomerDeletion(long customerId) {}
