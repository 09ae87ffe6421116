package de.fisinger.mkm.product;

/** What a product's price is for. */
public enum PricePeriod {
    /** Nothing is said of it. */
    NONE,
    /** For a month. */
    MONTH,
    /** For three months. */
    QUARTER,
    /** For a year. */
    YEAR,
    /** Paid once. */
    ONCE
}
