package de.fisinger.mkm.contract;

/** The addresses of the Produktverwaltung, for links from elsewhere. */
public final class ContractNavigation {

    /** The list. */
    public static final String LIST = "produktverwaltung";

    private ContractNavigation() {}

    /** A contract's page with one of its tabs. */
    public static String tab(String contractNumber, String tabPath) {
        return LIST + "/" + contractNumber + "/" + tabPath;
    }
}
