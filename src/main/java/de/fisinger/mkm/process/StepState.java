package de.fisinger.mkm.process;

/** Where a step of a process instance stands. */
public enum StepState {
    /** A worker has it. */
    RUNNING,
    /** Done. */
    COMPLETED,
    /** The business refused it. */
    REFUSED,
    /** It failed and is tried again by itself. */
    RETRYING,
    /** It came to nothing yet, and the model itself waits before it comes here again. */
    PUT_OFF,
    /** It waits until somebody decides; not a worker's step. */
    WAITING,
    /** It waits for an operator. */
    INCIDENT,
    /** The process went another way, such as after a cancellation, before it was done. */
    ABANDONED;

    /** Whether the instance is still at this step. */
    public boolean isOpen() {
        return this == RUNNING || this == RETRYING || this == INCIDENT || this == WAITING;
    }
}
