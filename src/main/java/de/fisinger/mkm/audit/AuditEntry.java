package de.fisinger.mkm.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A line of the audit log; {@link AuditLog} writes it, and nothing changes it. */
@Entity
@Immutable
class AuditEntry {

    @Id
    private long id;

    @TenantId
    private @Nullable Long accountId;

    private Instant at;

    private String userName;

    private @Nullable String actingAs;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private String subject;

    private @Nullable String address;

    private @Nullable Long customerId;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AuditEntry() {}
}
