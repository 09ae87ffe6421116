package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.LinkToken;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The one link by which a hosting's customer sets the Plesk password; there is none once it was used. */
@Entity
class PasswordLink {

    @Id
    private long hostingId;

    @TenantId
    private @Nullable Long accountId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String hash;

    private Instant expiresAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PasswordLink() {}

    PasswordLink(long hostingId, LinkToken token, Instant expiresAt) {
        this.hostingId = hostingId;
        this.hash = token.hash();
        this.expiresAt = expiresAt;
    }

    /** Makes another token valid, and the former one void. */
    void renew(LinkToken token, Instant until) {
        hash = token.hash();
        expiresAt = until;
    }

    boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }

    long hostingId() {
        return hostingId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
