package de.fisinger.mkm.customer;

/** Another customer of the account has this Kundennummer. */
public final class CustomerNumberTakenException extends RuntimeException {

    private final transient CustomerChoice holder;

    CustomerNumberTakenException(CustomerChoice holder) {
        super("taken by customer " + holder.id());
        this.holder = holder;
    }

    /** Who has it. */
    public CustomerChoice holder() {
        return holder;
    }
}
