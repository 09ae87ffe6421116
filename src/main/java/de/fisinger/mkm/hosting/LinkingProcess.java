package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.WorkKind;

/** The names that the model subscription-linking and its steps share; a test binds both to each other. */
public final class LinkingProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "subscription-linking";

    /** Message that starts it. */
    public static final String REQUESTED = "linking-requested";

    /** Code of the BPMN error for everything that keeps a subscription from being linked. */
    public static final String LINKING_REFUSED = "linking-refused";

    /** What instances are about begins with it. */
    public static final String SUBJECT_PREFIX = "linking-";

    /** Orders to link a subscription. */
    static final WorkKind WORK = new WorkKind("linking", PROCESS_ID, REQUESTED, "linkingId", false);

    private LinkingProcess() {}

    /** What an instance about a request to link is called, such as linking-7. */
    public static String subject(long linkingId) {
        return WORK.subject(linkingId);
    }
}
