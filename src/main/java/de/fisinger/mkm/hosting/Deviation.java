package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What somebody changed on Plesk by hand; open until somebody decides which side is right. Of each kind one is open. */
@Entity
class Deviation {

    private static final int LONGEST = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private @Nullable Long hostingId;

    private @Nullable Long contractId;

    private @Nullable String subscriptionGuid;

    @Enumerated(EnumType.STRING)
    private DeviationKind kind;

    private String there;

    private Instant foundAt;

    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DeviationOutcome outcome;

    private @Nullable String settledBy;

    private @Nullable Long restoredBy;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Deviation() {}

    Deviation(long hostingId, DeviationKind kind, String there, Instant foundAt) {
        this.hostingId = hostingId;
        this.kind = kind;
        this.there = cut(there);
        this.foundAt = foundAt;
    }

    /** A subscription that is no hosting here. */
    Deviation(long contractId, String subscriptionGuid, String name, Instant foundAt) {
        this.contractId = contractId;
        this.subscriptionGuid = subscriptionGuid;
        this.kind = DeviationKind.UNKNOWN;
        this.there = cut(name);
        this.foundAt = foundAt;
    }

    private static String cut(String there) {
        return Texts.cut(there, LONGEST);
    }

    /** Whether Plesk still says the same. */
    boolean is(String now) {
        return there.equals(cut(now));
    }

    /** Plesk says something else by now. */
    void becomes(String now) {
        there = cut(now);
    }

    /** Ends. Does nothing if it has ended. */
    void settle(DeviationOutcome how, String by, Instant at) {
        if (settledAt == null) {
            outcome = how;
            settledBy = by;
            settledAt = at;
        }
    }

    /** Notes the change that puts Plesk back. */
    void restoredBy(long changeId) {
        restoredBy = changeId;
    }

    /** What was forgotten is gone: should it come back, somebody is told. */
    void isNoMore() {
        outcome = DeviationOutcome.VANISHED;
    }

    boolean isOpen() {
        return settledAt == null;
    }

    /** Whether it is about who suspended the hosting. */
    boolean isOfStatus() {
        return kind == DeviationKind.STATUS;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    /** The hosting that deviates; null if it is a subscription that is none. */
    @Nullable
    Long hostingId() {
        return hostingId;
    }

    DeviationKind kind() {
        return kind;
    }

    String there() {
        return there;
    }

    /** Who suspended a hosting, as Plesk's flags say it. */
    int flags() {
        return Integer.parseInt(there);
    }

    Instant foundAt() {
        return foundAt;
    }
}
