package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.TooLateException;

/** Something was asked of a hosting that its state forbids; somebody else was faster, as a rule. */
public class WrongStatusException extends TooLateException {

    private final HostingStatus status;

    WrongStatusException(long hostingId, HostingStatus status, HostingStatus expected) {
        super("hosting %d is %s, not %s".formatted(hostingId, status, expected));
        this.status = status;
    }

    /** The state it is in. */
    public HostingStatus status() {
        return status;
    }
}
