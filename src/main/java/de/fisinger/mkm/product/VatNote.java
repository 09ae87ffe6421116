package de.fisinger.mkm.product;

/** What is said of the VAT beside a product's price. */
public enum VatNote {
    /** The Nettopreis, as it is. */
    NET,
    /** The Nettopreis, to which VAT is added. */
    PLUS,
    /** The price with its VAT. */
    INCLUDED,
    /** The Nettopreis; the reseller has no VAT to charge (§ 19 UStG). */
    EXEMPT
}
