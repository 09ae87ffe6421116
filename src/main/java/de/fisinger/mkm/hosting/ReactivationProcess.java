package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.WorkKind;

/** The names that the model hosting-reactivation and its steps share; a test binds both to each other. */
public final class ReactivationProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "hosting-reactivation";

    /** Message that starts it. */
    public static final String REQUESTED = "reactivation-requested";

    /** Code of the BPMN error for everything that keeps the change from being made. */
    public static final String CHANGE_REFUSED = ChangeSteps.REFUSED;

    /** Hostings that are given back by a reseller. */
    static final WorkKind WORK = new WorkKind("reactivation", PROCESS_ID, REQUESTED, "changeId", false);

    private ReactivationProcess() {}
}
