package de.fisinger.mkm.hosting;

/**
 * An MKM-Kunde to whom a subscription may belong.
 *
 * @param customerId the MKM-Kunde
 * @param reason why
 */
public record LinkProposal(long customerId, LinkReason reason) {}
