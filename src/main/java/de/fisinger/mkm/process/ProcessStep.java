package de.fisinger.mkm.process;

import de.fisinger.mkm.format.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A job of a process instance, as the journal keeps it. */
@Entity
class ProcessStep {

    private static final int LONGEST_REASON = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private String subject;

    private String processId;

    private long processInstanceKey;

    private int processVersion;

    private String elementId;

    private long jobKey;

    @Enumerated(EnumType.STRING)
    private StepState state = StepState.RUNNING;

    private int tries;

    private @Nullable String reason;

    private Instant startedAt;

    private @Nullable Instant endedAt;

    private @Nullable Instant retryAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ProcessStep() {}

    ProcessStep(Job job, Instant startedAt) {
        this.subject = job.subject();
        this.processId = job.processId();
        this.processInstanceKey = job.processInstanceKey();
        this.processVersion = job.processVersion();
        this.elementId = job.elementId();
        this.jobKey = job.key();
        this.startedAt = startedAt;
    }

    /** A user task that somebody decided just now. */
    static ProcessStep decided(Job task, @Nullable String reason) {
        var now = Instant.now();
        var step = new ProcessStep(task, now);
        step.tries = 1;
        step.end(reason == null ? StepState.COMPLETED : StepState.REFUSED, reason, now);
        return step;
    }

    int tryAgain() {
        state = StepState.RUNNING;
        endedAt = null;
        retryAt = null;
        return ++tries;
    }

    void end(StepState state, @Nullable String reason, Instant at) {
        this.state = state;
        this.reason = reason == null ? null : Texts.cut(reason, LONGEST_REASON);
        this.endedAt = state.isOpen() ? null : at;
        if (!state.isOpen()) {
            retryAt = null;
        }
    }

    /** Says when the engine is to hand its job out again. */
    void comesBack(Instant at) {
        retryAt = at;
    }

    boolean isOpen() {
        return state.isOpen();
    }

    boolean isAbandoned() {
        return state == StepState.ABANDONED;
    }

    boolean isOf(Job job) {
        return jobKey == job.key();
    }

    JournalEntry entry() {
        return new JournalEntry(
                processInstanceKey, processId, processVersion, elementId, state, tries, reason, startedAt, endedAt);
    }

    @Override
    public String toString() {
        return "step %s of %s (instance %d, %s since %s)"
                .formatted(elementId, subject, processInstanceKey, state, startedAt);
    }
}
