package de.fisinger.mkm.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A domain in the account's portfolio, perhaps assigned to an MKM-Kunde. */
@Entity
class Domain {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private String name;

    private @Nullable Long customerId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Domain() {}

    String name() {
        return name;
    }
}
