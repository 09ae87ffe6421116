package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.WorkKind;

/** The names that the model hosting-suspension and its steps share; a test binds both to each other. */
public final class SuspensionProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "hosting-suspension";

    /** Message that starts it. */
    public static final String REQUESTED = "suspension-requested";

    /** Code of the BPMN error for everything that keeps the change from being made. */
    public static final String CHANGE_REFUSED = ChangeSteps.REFUSED;

    /** Hostings that are suspended by a reseller. */
    static final WorkKind WORK = new WorkKind("suspension", PROCESS_ID, REQUESTED, "changeId", false);

    private SuspensionProcess() {}
}
