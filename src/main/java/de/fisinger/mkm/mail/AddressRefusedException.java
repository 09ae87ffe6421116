package de.fisinger.mkm.mail;

import de.fisinger.mkm.format.Texts;

/** The address of a mail can't be used. Says nothing of the address. */
public final class AddressRefusedException extends RuntimeException {

    /** Makes it. */
    public AddressRefusedException() {
        super(Texts.of("mail-reason.RECIPIENT"));
    }
}
