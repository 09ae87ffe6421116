package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.WorkKind;

/** The names that the model hosting-creation and its steps share; a test binds both to each other. */
public final class HostingProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "hosting-creation";

    /** Message that starts it. */
    public static final String REQUESTED = "hosting-requested";

    /** Message that cancels it. */
    public static final String CANCELLED = "hosting-cancelled";

    /** Code of the BPMN error for everything that keeps a hosting from being set up. */
    public static final String PROVISIONING_FAILED = "provisioning-failed";

    /** Hostings that are set up. */
    static final WorkKind WORK = new WorkKind("hosting", PROCESS_ID, REQUESTED, "hostingId", true);

    private HostingProcess() {}

    /** What an instance about a hosting is called, such as hosting-7. */
    public static String subject(long hostingId) {
        return WORK.subject(hostingId);
    }
}
