package de.fisinger.mkm.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A user task that nobody has decided. Of no tenant: support's. */
@Entity
@Immutable
@Table(schema = "engine", name = "open_user_task")
@SuppressWarnings("NullAway.Init") // read by queries only
class OpenUserTask {

    @Id
    private long id;

    private String elementId;
    private Instant createdAt;
    private long processInstanceKey;
    private String processId;
    private int version;
    private @Nullable String subject;
    private @Nullable Long accountId;
    private @Nullable String accountNumber;
    private @Nullable String accountName;
    private @Nullable String title;
    private @Nullable String customer;

    protected OpenUserTask() {}
}
