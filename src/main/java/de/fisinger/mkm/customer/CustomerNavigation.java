package de.fisinger.mkm.customer;

/** The addresses of the Kundenverwaltung, for links from elsewhere. */
public final class CustomerNavigation {

    /** The list. */
    public static final String LIST = "kunden";

    private CustomerNavigation() {}

    /** A customer's page. */
    public static String customer(long customerId) {
        return LIST + "/" + customerId;
    }

    /** A customer's page with one of its tabs. */
    public static String tab(long customerId, String tabPath) {
        return customer(customerId) + "/" + tabPath;
    }
}
