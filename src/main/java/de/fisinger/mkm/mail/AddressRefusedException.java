package de.fisinger.mkm.mail;

/** The address of a mail can't be used. Says nothing of the address. */
public final class AddressRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Makes it. */
    public AddressRefusedException() {
        super("Die E-Mail-Adresse kann nicht benutzt werden");
    }
}
