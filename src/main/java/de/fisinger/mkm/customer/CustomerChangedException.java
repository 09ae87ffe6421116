package de.fisinger.mkm.customer;

/** Somebody else changed the customer since it was read. */
public final class CustomerChangedException extends RuntimeException {

    private final transient CustomerDetails now;

    CustomerChangedException(CustomerDetails now) {
        super("customer " + now.id() + " was changed meanwhile");
        this.now = now;
    }

    /** What it is now. */
    public CustomerDetails now() {
        return now;
    }
}
