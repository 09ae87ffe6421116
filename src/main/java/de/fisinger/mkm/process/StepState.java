package de.fisinger.mkm.process;

/** Where a step of a process instance stands. */
public enum StepState {
    /** A worker has it. */
    RUNNING,
    /** Done. */
    COMPLETED,
    /** The business refused it. */
    REJECTED,
    /** It failed and is tried again by itself. */
    RETRYING,
    /** It waits for an operator. */
    INCIDENT;

    /** Whether the instance is still at this step. */
    public boolean isOpen() {
        return this == RUNNING || this == RETRYING || this == INCIDENT;
    }
}
