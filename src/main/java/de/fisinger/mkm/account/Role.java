package de.fisinger.mkm.account;

/** What a user may do (handbook, chapter Servicezugang, column Typ). */
public enum Role {
    /** Administrator of an account. */
    ADMINISTRATOR,
    /** Staff of an account ("Benutzer"). */
    USER,
    /** Portal user of one MKM-Kunde. */
    END_CUSTOMER,
    /** Staff of the provider. */
    SUPPORT;

    /** Role names for {@code @RolesAllowed} on what a reseller's people may use. */
    public static final String ADMINISTRATOR_NAME = "ADMINISTRATOR";

    /** See {@link #ADMINISTRATOR_NAME}. */
    public static final String USER_NAME = "USER";

    /** See {@link #ADMINISTRATOR_NAME}. */
    public static final String SUPPORT_NAME = "SUPPORT";

    /** See {@link #ADMINISTRATOR_NAME}. */
    public static final String END_CUSTOMER_NAME = "END_CUSTOMER";
}
