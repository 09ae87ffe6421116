package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.WorkKind;

/** Which process makes which change. */
final class ChangeProcesses {

    private ChangeProcesses() {}

    static WorkKind of(ChangeKind kind) {
        return switch (kind) {
            case SUSPENSION -> SuspensionProcess.WORK;
            case REACTIVATION -> ReactivationProcess.WORK;
            case PLAN_CHANGE -> PlanChangeProcess.WORK;
            case TERMINATION -> TerminationProcess.WORK;
        };
    }
}
