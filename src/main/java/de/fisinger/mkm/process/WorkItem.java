package de.fisinger.mkm.process;

import java.util.List;

/** A thing on which process instances work, one at a time, such as a hosting. */
public interface WorkItem {

    /** Its id, the second part of its subject: 7 of hosting-7. */
    long id();

    /** Whose it is. */
    long accountId();

    /** Which instance has it. */
    InstanceClaim instanceClaim();

    /** Whether its status says that there is work left for an instance. */
    boolean isInWork();

    /** The message that starts its process; new to the engine each time. */
    ProcessMessage startMessage();

    /**
     * The messages that bring a new instance to where the thing stands: its start, and what was decided since.
     *
     * @return empty if an instance has nothing left to do
     */
    default List<ProcessMessage> startMessages() {
        return isInWork() ? List.of(startMessage()) : List.of();
    }
}
