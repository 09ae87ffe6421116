package de.fisinger.mkm.order;

/** Where an order stands. */
public enum OrderStatus {
    /** The reseller has to decide; the customer can withdraw it. */
    REQUESTED,
    /** The hosting is being set up, or the reseller has to assign a contract. */
    ACCEPTED,
    /** The customer has it. */
    PROVIDED,
    /** The reseller said no, with a reason. */
    DECLINED,
    /** The customer took it back. */
    WITHDRAWN
}
