package de.fisinger.mkm.product;

/** Somebody else changed the product since it was read; nothing was changed now. */
public final class ProductChangedException extends RuntimeException {

    private final transient ProductDetails now;

    ProductChangedException(ProductDetails now) {
        super("product " + now.id() + " is at version " + now.version());
        this.now = now;
    }

    /** The product as it is by now. */
    public ProductDetails now() {
        return now;
    }
}
