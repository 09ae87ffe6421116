package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.WorkKind;

/** The names that the model hosting-plan-change and its steps share; a test binds both to each other. */
public final class PlanChangeProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "hosting-plan-change";

    /** Message that starts it. */
    public static final String REQUESTED = "plan-change-requested";

    /** Code of the BPMN error for everything that keeps the change from being made. */
    public static final String CHANGE_REFUSED = ChangeSteps.REFUSED;

    /** Hostings that are moved to another product. */
    static final WorkKind WORK = new WorkKind("plan-change", PROCESS_ID, REQUESTED, "changeId", false);

    private PlanChangeProcess() {}
}
