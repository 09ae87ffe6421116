package de.fisinger.mkm.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A Vorgang: a process instance with what it is about, as the database's view puts it together. Of no tenant: support's. */
@Entity
@Immutable
@Table(schema = "engine", name = "process_overview")
@SuppressWarnings("NullAway.Init") // read by queries only
class Operation {

    @Id
    private long id;

    private String processId;
    private int version;
    private Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String subject;
    private @Nullable Long accountId;
    private @Nullable String accountNumber;
    private @Nullable String accountName;
    private @Nullable String title;
    private @Nullable String customer;

    @Enumerated(EnumType.STRING)
    private OperationStatus status;

    private @Nullable String elementId;
    private Instant since;
    private int tries;
    private @Nullable String cause;

    protected Operation() {}
}
