package de.fisinger.mkm.product;

/** How the plan of a Reseller Produkt was found in Plesk last. */
public enum PlanState {
    /** As it was when the product was made. */
    PRESENT,
    /** There, under another name. */
    RENAMED,
    /** Not there any more: nothing new can be set up on it. */
    MISSING
}
