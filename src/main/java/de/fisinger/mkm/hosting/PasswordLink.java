package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.LinkToken;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The one link by which a hosting's customer sets the Plesk password.
 *
 * @param hash SHA-256 of its token
 * @param expiresAt until when it can be used
 */
@Embeddable
record PasswordLink(
        @Column(name = "password_link_hash") @JdbcTypeCode(SqlTypes.CHAR)
        String hash,

        @Column(name = "password_link_expires_at") Instant expiresAt) {

    static PasswordLink of(LinkToken token, Instant expiresAt) {
        return new PasswordLink(token.hash(), expiresAt);
    }

    boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }
}
