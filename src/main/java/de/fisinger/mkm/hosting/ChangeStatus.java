package de.fisinger.mkm.hosting;

/** Where a change of a hosting stands. */
public enum ChangeStatus {
    /** Its process works on it, or waits until it is due. */
    OPEN,
    /** Made, and seen on the server. */
    DONE,
    /** Not made, for a reason in words. */
    REFUSED,
    /** Taken back before it was due. */
    REVOKED
}
