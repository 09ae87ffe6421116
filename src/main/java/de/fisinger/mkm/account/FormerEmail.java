package de.fisinger.mkm.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An address that a user had; it is told once that it was replaced. */
@Entity
class FormerEmail {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private long userId;
    private String address;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected FormerEmail() {}

    FormerEmail(long userId, String address) {
        this.userId = userId;
        this.address = address;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long userId() {
        return userId;
    }

    String address() {
        return address;
    }
}
