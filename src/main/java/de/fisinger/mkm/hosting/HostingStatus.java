package de.fisinger.mkm.hosting;

/** Where a hosting stands (handbook: MKM – Reseller Hosting). */
public enum HostingStatus {
    /** in Einrichtung */
    PROVISIONING,
    /** eingesetzt */
    ACTIVE,
    /** fehlgeschlagen */
    FAILED,
    /** abgebrochen */
    CANCELLED,
    /** gesperrt */
    SUSPENDED,
    /** wird gelöscht */
    TERMINATING,
    /** gelöscht */
    TERMINATED;

    /** Whether it is set up, suspended or not, and so can be changed. */
    public boolean isUsable() {
        return this == ACTIVE || this == SUSPENDED;
    }

    /** Whether its set-up came to nothing: nothing of it is on Plesk, and it can be tried again. */
    public boolean isUndone() {
        return this == FAILED || this == CANCELLED;
    }
}
