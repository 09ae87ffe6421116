package de.fisinger.mkm.hosting;

/** How a subscription stands in Plesk (Plesk documentation: XML API, webspace, gen_info/status). */
public enum SubscriptionStatus {
    /** In use. */
    ACTIVE,
    /** Suspended by the administrator, the reseller or the customer. */
    SUSPENDED,
    /** Its time is over. */
    EXPIRED,
    /** In backup or restore. */
    BUSY
}
