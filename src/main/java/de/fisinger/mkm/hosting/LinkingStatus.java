package de.fisinger.mkm.hosting;

/** Where a request to link a subscription stands. */
public enum LinkingStatus {
    /** A process instance works on it. */
    REQUESTED,
    /** The hosting exists. */
    LINKED,
    /** It can't be linked, for a reason that the reseller reads. */
    REFUSED
}
