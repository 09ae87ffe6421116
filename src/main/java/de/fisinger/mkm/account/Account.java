package de.fisinger.mkm.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A Kundennummer of the provider: a reseller's, a client's, or the provider's own. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String accountNumber;

    private String name;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    Account(String accountNumber, String name) {
        this.accountNumber = accountNumber;
        this.name = name;
    }

    long id() {
        return java.util.Objects.requireNonNull(id, "not saved yet");
    }

    String accountNumber() {
        return accountNumber;
    }

    String name() {
        return name;
    }
}
