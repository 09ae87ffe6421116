package de.fisinger.mkm.account;

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

/** That a user wants mails about notifications, and up to which one there was one. */
@Entity
class NoticeMail {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private long userId;

    @Enumerated(EnumType.STRING)
    private NoticePace pace;

    private long fromId;
    private long untilId;
    private Instant mailedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected NoticeMail() {}

    /** Of what comes from now on. */
    NoticeMail(long userId, NoticePace pace, long newest) {
        this.userId = userId;
        this.pace = pace;
        this.fromId = newest;
        this.untilId = newest;
        this.mailedAt = Instant.EPOCH;
    }

    void change(NoticePace wanted) {
        pace = wanted;
    }

    long userId() {
        return userId;
    }

    NoticePace pace() {
        return pace;
    }

    long fromId() {
        return fromId;
    }

    long untilId() {
        return untilId;
    }

    /** Whether the next mail may go. */
    boolean isDue(Instant now) {
        return !mailedAt.plus(pace.pause()).isAfter(now);
    }

    /** Is mailed about what came after the former mail. */
    void mail(long newest, Instant at) {
        fromId = untilId;
        untilId = newest;
        mailedAt = at;
    }
}
