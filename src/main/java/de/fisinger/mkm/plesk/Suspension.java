package de.fisinger.mkm.plesk;

/** Why a subscription is suspended (Plesk documentation: XML API, webspace, gen_info/status). */
public enum Suspension {
    /** Its customer or reseller is suspended. */
    PARENT(1 | 2),
    /** The administrator suspended it. */
    ADMINISTRATOR(16),
    /** The reseller suspended it. */
    RESELLER(32),
    /** The customer suspended it. */
    CUSTOMER(64),
    /** Its time is over. */
    EXPIRED(256);

    private final int flags;

    Suspension(int flags) {
        this.flags = flags;
    }

    /** Whether a status says so. */
    public boolean isIn(int status) {
        return (status & flags) != 0;
    }
}
