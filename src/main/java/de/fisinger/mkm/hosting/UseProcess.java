package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.WorkKind;

/** The names that the model use-reading and its steps share; a test binds both to each other. */
public final class UseProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "use-reading";

    /** Message that starts it. */
    public static final String REQUESTED = "use-reading-due";

    /** Contracts whose hostings' use is read. */
    static final WorkKind WORK = new WorkKind("use", PROCESS_ID, REQUESTED, "contractId", false);

    private UseProcess() {}

    /** What instances about a contract are called. */
    public static String subject(long contractId) {
        return WORK.subject(contractId);
    }
}
