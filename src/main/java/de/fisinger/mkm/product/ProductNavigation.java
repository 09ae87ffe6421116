package de.fisinger.mkm.product;

/** The addresses of MKM → Produkte, for links from elsewhere. */
public final class ProductNavigation {

    /** The list. */
    public static final String LIST = "produkte";

    /** Where a new product is made. */
    public static final String NEW = LIST + "/neu";

    private ProductNavigation() {}

    /** A product's page, where it is edited. */
    public static String product(long productId) {
        return LIST + "/" + productId;
    }
}
