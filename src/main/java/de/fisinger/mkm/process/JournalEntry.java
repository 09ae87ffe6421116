package de.fisinger.mkm.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process instance.
 *
 * @param processInstanceKey the instance
 * @param processId the process
 * @param processVersion version of the deployed model
 * @param elementId the task in the model
 * @param state where it stands
 * @param tries how often a worker began it
 * @param reason why it was refused (for resellers), or why it is tried again or waits (for operators)
 * @param startedAt when a worker first began it
 * @param endedAt when it was done or refused; null while it is open
 */
public record JournalEntry(
        long processInstanceKey,
        String processId,
        int processVersion,
        String elementId,
        StepState state,
        int tries,
        @Nullable String reason,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** A user task that waits for somebody. */
    static JournalEntry waiting(
            long processInstanceKey, String processId, int processVersion, String elementId, Instant since) {
        return new JournalEntry(
                processInstanceKey, processId, processVersion, elementId, StepState.WAITING, 0, null, since, null);
    }
}
