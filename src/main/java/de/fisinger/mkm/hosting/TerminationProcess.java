package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.WorkKind;

/** The names that the model hosting-termination and its steps share; a test binds both to each other. */
public final class TerminationProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "hosting-termination";

    /** Message that starts it. */
    public static final String REQUESTED = "termination-requested";

    /** Code of the BPMN error for everything that keeps the change from being made. */
    public static final String CHANGE_REFUSED = ChangeSteps.REFUSED;

    /** Hostings that are ended. */
    static final WorkKind WORK = new WorkKind("termination", PROCESS_ID, REQUESTED, "changeId", false);

    private TerminationProcess() {}
}
