package de.fisinger.mkm.customer;

/** A customer can't be deleted while a product, a hosting or a user is theirs (handbook: Löschbedingungen). */
public final class CustomerInUseException extends RuntimeException {

    CustomerInUseException() {
        super("the customer has products, hostings or users");
    }
}
