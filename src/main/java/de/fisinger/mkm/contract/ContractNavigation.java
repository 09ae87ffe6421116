package de.fisinger.mkm.contract;

/** The addresses of the Produktverwaltung, for links from elsewhere. */
public final class ContractNavigation {

    /** The list. */
    public static final String LIST = "produktverwaltung";

    /** Where the pages of domains are. */
    public static final String DOMAINS = LIST + "/domains";

    private ContractNavigation() {}

    /** A contract's page. */
    public static String contract(String contractNumber) {
        return LIST + "/" + contractNumber;
    }

    /** A domain's page. */
    public static String domain(String contractNumber) {
        return DOMAINS + "/" + contractNumber;
    }

    /** A contract's page with one of its tabs. */
    public static String tab(String contractNumber, String tabPath) {
        return contract(contractNumber) + "/" + tabPath;
    }
}
