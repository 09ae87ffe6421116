package de.fisinger.mkm.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in. Belongs to one account; an end customer's user belongs to one MKM-Kunde as well. */
@Entity
@Table(name = "app_user")
class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private String userName;

    private String passwordHash;

    private String firstName;

    private String lastName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long customerId;

    private boolean active = true;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected User() {}

    SignedInUser signedIn(Account account) {
        return new SignedInUser(
                Objects.requireNonNull(id),
                accountId(),
                account.accountNumber(),
                account.name(),
                userName,
                passwordHash,
                (firstName + " " + lastName).strip(),
                role,
                customerId,
                active);
    }

    long accountId() {
        return Objects.requireNonNull(accountId, "not saved yet");
    }
}
