package de.fisinger.mkm.hosting;

/** Where a hosting stands (handbook: MKM – Reseller Hosting). */
public enum HostingStatus {
    /** in Einrichtung */
    PROVISIONING,
    /** eingesetzt */
    ACTIVE,
    /** fehlgeschlagen */
    FAILED,
    /** gesperrt */
    SUSPENDED,
    /** wird gelöscht */
    TERMINATING,
    /** gelöscht */
    TERMINATED
}
