package de.fisinger.mkm.hosting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A subscription as it was read from Plesk last, and what MKM has of it; a view in the database. */
@Entity
@Immutable
@Table(name = "subscription_item")
class SubscriptionEntry {

    @Id
    private long id;

    @TenantId
    private @Nullable Long accountId;

    private long contractId;

    private long subscriptionId;

    private String guid;

    private String name;

    private @Nullable String login;

    private String owner;

    private @Nullable String planGuid;

    private @Nullable String planName;

    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status;

    @Enumerated(EnumType.STRING)
    private LinkState linkState;

    private @Nullable Long hostingId;

    private @Nullable Long linkingId;

    private @Nullable String refusal;

    private @Nullable Long knownCustomerId;

    private int suspensions;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SubscriptionEntry() {}
}
