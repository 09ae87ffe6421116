package de.fisinger.mkm.portal;

/** Somebody else changed the portal template since it was read. */
public final class PortalChangedException extends RuntimeException {

    private final int version;

    PortalChangedException(int version) {
        super("changed meanwhile");
        this.version = version;
    }

    /** The version that is stored by now. */
    public int version() {
        return version;
    }
}
