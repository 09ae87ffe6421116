package de.fisinger.mkm.contract;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
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

    private String contractNumber;

    private boolean active;

    private String registrar;

    @Embedded
    private RegistrarState state;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Domain() {}

    String name() {
        return name;
    }

    DomainDetails details() {
        return new DomainDetails(
                Objects.requireNonNull(id), contractNumber, name, state, active, registrar, customerId);
    }

    /**
     * Assigns it to an MKM-Kunde, or takes it back.
     *
     * @throws NotAssignableException if it isn't active and would be assigned anew, or isn't assigned as expected
     */
    void assign(@Nullable Long expectedCustomerId, @Nullable Long newCustomerId) {
        NotAssignableException.requireAssignable(active, customerId, expectedCustomerId, newCustomerId);
        customerId = newCustomerId;
    }
}
