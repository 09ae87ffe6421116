package de.fisinger.mkm.process;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which process instance works on a thing; part of the thing and locked with it. One instance has it at a time. */
@Embeddable
public class InstanceClaim {

    private Instant startRequestedAt;

    private @Nullable Long processInstanceKey;

    private @Nullable Instant workFinishedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected InstanceClaim() {}

    /** Of a thing for which an instance is being asked for. */
    public InstanceClaim(Instant startRequestedAt) {
        this.startRequestedAt = startRequestedAt;
    }

    /** Of a thing that another thing's instance made, and on which none will work. */
    public static InstanceClaim finished(long processInstanceKey, Instant at) {
        var claim = new InstanceClaim(at);
        claim.processInstanceKey = processInstanceKey;
        claim.workFinishedAt = at;
        return claim;
    }

    /**
     * Takes the thing for an instance.
     *
     * @return false if another instance has it
     */
    public boolean take(long instance) {
        if (!isOpenTo(instance)) {
            return false;
        }
        processInstanceKey = instance;
        workFinishedAt = null;
        return true;
    }

    /** Whether an instance works on it, or may take it. */
    public boolean isOpenTo(long instance) {
        return processInstanceKey == null || processInstanceKey == instance;
    }

    /** Whether an instance took it. */
    public boolean isTaken() {
        return processInstanceKey != null;
    }

    /** Whether that instance took it. */
    public boolean isHeldBy(long instance) {
        return processInstanceKey != null && processInstanceKey == instance;
    }

    /**
     * Makes sure that an instance still works on a thing.
     *
     * @param subject what the thing is called, such as hosting-7
     * @throws IllegalStateException if another one does, or none
     */
    public void require(long instance, String subject) {
        if (!isHeldBy(instance)) {
            throw new IllegalStateException("%s is not in the hands of instance %d".formatted(subject, instance));
        }
    }

    /** Takes it from its instance, which has ended or was lost: another one is being asked for. */
    public void startOver(Instant at) {
        startRequestedAt = at;
        processInstanceKey = null;
        workFinishedAt = null;
    }

    /** Whether no instance has to do anything with it any more. */
    public boolean isFinished() {
        return workFinishedAt != null;
    }

    /** No instance has to do anything with it any more. */
    void finish(Instant at) {
        workFinishedAt = at;
    }

    /** Whether it is the same as when it was read: nobody took it or started it over, nothing was finished. */
    boolean isStill(InstanceClaim read) {
        return startRequestedAt.equals(read.startRequestedAt)
                && Objects.equals(processInstanceKey, read.processInstanceKey)
                && Objects.equals(workFinishedAt, read.workFinishedAt);
    }

    /** The instance that took it; null if none has yet, negative if the engine lost it. */
    @Nullable
    Long processInstanceKey() {
        return processInstanceKey;
    }
}
