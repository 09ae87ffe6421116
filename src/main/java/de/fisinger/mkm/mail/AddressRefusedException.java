package de.fisinger.mkm.mail;

import de.fisinger.mkm.format.Texts;

/** The address of a mail can't be used. Says nothing of the address. */
public final class AddressRefusedException extends RuntimeException {

    private final MailProblem.Kind kind;

    /** It is no address, or the server knows nobody of it. */
    public AddressRefusedException() {
        this(MailProblem.Kind.RECIPIENT);
    }

    AddressRefusedException(MailProblem.Kind kind) {
        super(Texts.of("mail-reason." + kind));
        this.kind = kind;
    }

    /** What is wrong with it. */
    public MailProblem.Kind kind() {
        return kind;
    }
}
