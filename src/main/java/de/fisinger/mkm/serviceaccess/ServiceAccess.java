package de.fisinger.mkm.serviceaccess;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A Service-Zugang: a user lets the people of another account work in their name. Belongs to two accounts and so to no
 * tenant; every query names the one that asks. Once ended, it stays so.
 */
@Entity
class ServiceAccess {

    enum Status {
        ACTIVE,
        ENDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long accountId;

    private @Nullable Long userId;

    private long providerAccountId;

    private @Nullable Long providerUserId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String codeHash;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    private Instant grantedAt;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AccessEnd endedBy;

    private @Nullable Instant toldAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ServiceAccess() {}

    ServiceAccess(OfferedCode code, long accountId, long providerAccountId, long providerUserId, Instant grantedAt) {
        this.accountId = accountId;
        this.userId = code.userId();
        this.providerAccountId = providerAccountId;
        this.providerUserId = providerUserId;
        this.codeHash = code.codeHash();
        this.grantedAt = grantedAt;
    }

    /** Whether both sides were told that it was activated. */
    boolean isTold() {
        return toldAt != null;
    }

    void told(Instant at) {
        toldAt = at;
    }

    /**
     * Ends it.
     *
     * @return whether it was active until now
     */
    boolean end(AccessEnd by, Instant at) {
        if (!isActive()) {
            return false;
        }
        status = Status.ENDED;
        endedBy = by;
        endedAt = at;
        return true;
    }

    boolean isActive() {
        return status == Status.ACTIVE;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    long accountId() {
        return accountId;
    }

    /** Who granted it; null if the user was deleted. */
    @Nullable
    Long userId() {
        return userId;
    }

    long providerAccountId() {
        return providerAccountId;
    }

    /** Who activated it; null if the user was deleted. */
    @Nullable
    Long providerUserId() {
        return providerUserId;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    @Nullable
    AccessEnd endedBy() {
        return endedBy;
    }
}
