package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A change of a hosting: who ordered what and why, and what became of it. Of each hosting one is open at most. */
@Entity
class HostingChange {

    /** How long before a termination its customer is reminded. */
    private static final Duration REMINDER = Duration.ofDays(7);

    private static final int LONGEST_OUTCOME = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private long hostingId;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status = ChangeStatus.OPEN;

    private UUID batch;

    private String askedBy;

    private @Nullable String reason;

    private boolean reasonShared;

    private @Nullable Long productId;

    private boolean despiteOveruse;

    private boolean aligning;

    private @Nullable Instant dueAt;

    private boolean suspending;

    private Instant requestedAt;

    private @Nullable Instant endedAt;

    private @Nullable String outcome;

    // made by the database, for joining with what the engine tells
    @Column(insertable = false, updatable = false)
    private @Nullable String subject;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected HostingChange() {}

    /**
     * Makes an open one.
     *
     * @param formerProductId the product that the hosting is
     * @param suspending whether a termination suspends the hosting until it is due, and so gives it back when it is revoked
     */
    HostingChange(
            WantedChange wanted, long formerProductId, UUID batch, String askedBy, boolean suspending, Instant at) {
        this.hostingId = wanted.hostingId();
        this.kind = wanted.kind();
        this.batch = batch;
        this.askedBy = askedBy;
        this.requestedAt = at;
        this.suspending = suspending;
        switch (wanted) {
            case WantedChange.Suspension suspension -> {
                reason = suspension.reason();
                reasonShared = suspension.shared();
            }
            case WantedChange.PlanChange change -> {
                productId = change.productId();
                despiteOveruse = change.despiteOveruse();
            }
            case WantedChange.Alignment alignment -> {
                productId = formerProductId;
                aligning = true;
                despiteOveruse = alignment.despiteOveruse();
            }
            case WantedChange.Termination termination -> dueAt = termination.dueAt();
            case WantedChange.Reactivation _ -> {
                // needs nothing else
            }
        }
    }

    /**
     * What its process needs beside the ids.
     *
     * @param begun whether a termination has begun, so that a new instance waits and suspends no more
     */
    Map<String, Object> variables(boolean begun) {
        if (kind != ChangeKind.TERMINATION) {
            return Map.of();
        }
        var due = dueAt == null ? requestedAt : dueAt;
        var remind = due.minus(REMINDER);
        return Map.of(
                "scheduled",
                dueAt != null && !begun,
                "suspending",
                suspending && !begun,
                "remindAt",
                time(remind.isBefore(requestedAt) ? requestedAt : remind),
                "dueAt",
                time(due));
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    boolean isOpen() {
        return status == ChangeStatus.OPEN;
    }

    /** Whether it is a termination that isn't due yet. */
    boolean isWaiting(Instant now) {
        return kind == ChangeKind.TERMINATION && dueAt != null && dueAt.isAfter(now);
    }

    /**
     * Ends as made. Does nothing if it did so before.
     *
     * @param remark what is to know about it; null if nothing is
     */
    void done(@Nullable String remark, Instant at) {
        end(ChangeStatus.DONE, remark, at);
    }

    /** Ends as refused. Does nothing if it did so before. */
    void refuse(String why, Instant at) {
        end(ChangeStatus.REFUSED, why, at);
    }

    /** Ends as taken back. Does nothing if it did so before. */
    void revoke(Instant at) {
        end(ChangeStatus.REVOKED, null, at);
    }

    /** Says what is to be known of how it ends. */
    void remark(String words) {
        outcome = Texts.cut(words, LONGEST_OUTCOME);
    }

    private void end(ChangeStatus how, @Nullable String words, Instant at) {
        if (status == how) {
            return;
        }
        if (status != ChangeStatus.OPEN) {
            throw new IllegalStateException("change %d is %s, not to become %s".formatted(id(), status, how));
        }
        status = how;
        endedAt = at;
        if (words != null) {
            remark(words);
        }
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long hostingId() {
        return hostingId;
    }

    ChangeKind kind() {
        return kind;
    }

    @Nullable
    String reason() {
        return reason;
    }

    boolean isReasonShared() {
        return reasonShared;
    }

    /** The product to which a hosting is moved; null for other changes. */
    @Nullable
    Long productId() {
        return productId;
    }

    /** Whether the hosting stays on its plan and gets that plan's settings again. */
    boolean isAligning() {
        return aligning;
    }

    boolean isDespiteOveruse() {
        return despiteOveruse;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    /** Doesn't suspend the hosting until it is due, so it gives nothing back either. */
    void suspendsNothing() {
        suspending = false;
    }

    /** Whether a termination suspends the hosting until it is due. */
    boolean isSuspending() {
        return suspending;
    }
}
