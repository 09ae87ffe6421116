package de.fisinger.mkm.hosting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The reading of what the hostings of a contract use; the next one begins after the former has ended. */
@Entity
class UseReading {

    @Id
    private long contractId;

    @TenantId
    private @Nullable Long accountId;

    private boolean open = true;

    private boolean again;

    private Instant requestedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected UseReading() {}

    UseReading(long contractId, Instant requestedAt) {
        this.contractId = contractId;
        this.requestedAt = requestedAt;
    }

    boolean isOpen() {
        return open;
    }

    /** Another one has to follow. */
    void again() {
        again = true;
    }

    /** Begins anew. */
    void beginAnew(Instant at) {
        open = true;
        again = false;
        requestedAt = at;
    }

    /** Has ended. */
    void end() {
        open = false;
    }
}
