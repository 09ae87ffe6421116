package de.fisinger.mkm.operation;

/** Where a process instance stands, as support sees it. */
public enum OperationStatus {
    /** It has an incident and waits for an operator. */
    INCIDENT,
    /** A step failed and is tried again by itself. */
    RETRYING,
    /** A worker is at it, or about to be. */
    RUNNING,
    /** It waits for a message, a time or a decision. */
    WAITING,
    /** It came to one of its ends. */
    COMPLETED,
    /** It was ended from outside. */
    TERMINATED;

    /** Whether it goes on. */
    public boolean isOpen() {
        return this != COMPLETED && this != TERMINATED;
    }
}
