package de.fisinger.mkm.account;

/** The addresses by which a session is switched into a linked user and back. */
public final class SessionSwitch {

    /** Where a form asks to switch, with the field {@link #ACCESS}. */
    public static final String SWITCH = "/anmelden-als";

    /** Where a form asks to switch back. */
    public static final String BACK = "/anmelden-als/zurueck";

    /** Name of the field with the id of the service access. */
    public static final String ACCESS = "zugang";

    /** The page that says that the switch was ended or refused. */
    public static final String ENDED = "service-zugriff-beendet";

    private SessionSwitch() {}
}
