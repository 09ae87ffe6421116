package de.fisinger.mkm.product;

/** A product can't be deleted: customers have it. */
public final class ProductInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ProductInUseException() {
        super("customers have this product");
    }
}
