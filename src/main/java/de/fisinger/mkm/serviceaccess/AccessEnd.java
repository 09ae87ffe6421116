package de.fisinger.mkm.serviceaccess;

/** Who ended a service access. */
public enum AccessEnd {
    /** The user who granted it, or their account, by deleting the user. */
    CUSTOMER,
    /** The provider gave it back. */
    PROVIDER,
    /** One of the two accounts was closed. */
    CLOSING
}
