package de.fisinger.mkm.hosting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * When the subscriptions under a contract were read from Plesk last, and which of them couldn't be (JSON); written together
 * with what was read.
 */
@Entity
@Immutable
class SubscriptionReading {

    @Id
    private long contractId;

    @TenantId
    private @Nullable Long accountId;

    private Instant readAt;

    private String unread;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SubscriptionReading() {}
}
