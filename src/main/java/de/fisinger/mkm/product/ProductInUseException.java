package de.fisinger.mkm.product;

/** A product can't be deleted: customers have it. */
public final class ProductInUseException extends RuntimeException {

    ProductInUseException() {
        super("customers have this product");
    }
}
