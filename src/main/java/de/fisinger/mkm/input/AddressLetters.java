package de.fisinger.mkm.input;

/** Port: what mail servers take before the @ of an address. */
public interface AddressLetters {

    /** Whether mails reach addresses with letters beyond ASCII (RFC 6531). May ask a server, so it can take seconds. */
    boolean areTaken();
}
