package de.fisinger.mkm.product;

/** The two types of the handbook's chapter MKM – Produkte. */
public enum ProductType {
    /** FISINGER.de Produkt: a shop article under the reseller's brand. */
    SHOP,
    /** Reseller Produkt: a hosting on a plan of the reseller's own contract. */
    RESELLER
}
