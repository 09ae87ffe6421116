package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.WorkKind;

/** The names that the model hosting-deviation and its steps share; a test binds both to each other. */
public final class DeviationProcess {

    /** Id of the process. */
    public static final String PROCESS_ID = "hosting-deviation";

    /** Message that starts it. */
    public static final String FOUND = "deviation-found";

    /** Message that somebody decided, or that it is gone. */
    public static final String SETTLED = "deviation-settled";

    /** Deviations. */
    static final WorkKind WORK = new WorkKind("deviation", PROCESS_ID, FOUND, "deviationId", false);

    private DeviationProcess() {}
}
