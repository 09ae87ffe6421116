package de.fisinger.mkm.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A contract of the account with the provider, such as o1441 (handbook: Produktverwaltung). */
@Entity
class Contract {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private String contractNumber;

    private String productName;

    private @Nullable String note;

    private String area;

    @Enumerated(EnumType.STRING)
    private ContractKind kind;

    private boolean active;

    private @Nullable Long articleId;

    private @Nullable Long customerId;

    private @Nullable Long pleskServerId;

    private @Nullable String resellerLogin;

    // kept by the database, for searching
    @Column(insertable = false, updatable = false)
    private @Nullable String searchText;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Contract() {}

    ContractDetails details() {
        return new ContractDetails(
                Objects.requireNonNull(id),
                contractNumber,
                productName,
                note,
                area,
                kind,
                active,
                articleId,
                customerId);
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

    /** To whom it is assigned, as far as orders of its article wait for that. */
    Optional<ContractAssigned> assignment() {
        return customerId == null || articleId == null
                ? Optional.empty()
                : Optional.of(new ContractAssigned(Objects.requireNonNull(id), articleId, customerId));
    }

    Optional<PleskReseller> pleskReseller() {
        return pleskServerId == null || resellerLogin == null
                ? Optional.empty()
                : Optional.of(new PleskReseller(pleskServerId, resellerLogin));
    }
}
