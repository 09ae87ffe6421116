package de.fisinger.mkm.hosting;

/** Whether a subscription in Plesk is known to MKM (handbook: MKM – Reseller Hosting, tab Abonnements). */
public enum LinkState {
    /** im MKM angelegt */
    LINKED,
    /** wird verknüpft */
    LINKING,
    /** nicht im MKM angelegt */
    UNLINKED
}
