package de.fisinger.mkm.serviceaccess;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The code that a user's profile shows now, as far as MKM knows it: its hash. */
@Entity
@Table(name = "activation_code")
class OfferedCode {

    private static final Duration LIFETIME = Duration.ofHours(24);

    @Id
    private long userId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String codeHash;

    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected OfferedCode() {}

    long userId() {
        return userId;
    }

    /** Whether it can still be entered: a day is enough to tell it to somebody. */
    boolean isValid(Instant now) {
        return now.isBefore(madeAt.plus(LIFETIME));
    }

    String codeHash() {
        return codeHash;
    }
}
