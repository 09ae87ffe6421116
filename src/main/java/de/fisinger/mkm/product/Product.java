package de.fisinger.mkm.product;

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

/** What a reseller sells to end customers (handbook: MKM – Produkte). */
@Entity
class Product {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    @Enumerated(EnumType.STRING)
    private ProductType type;

    private String name;

    private boolean active;

    private @Nullable Long contractId;

    private @Nullable String planGuid;

    private @Nullable String planName;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Product() {}

    /** The hosting plan it stands for, or empty for a shop article. */
    Optional<HostingPlan> hostingPlan() {
        return contractId == null || planGuid == null || planName == null
                ? Optional.empty()
                : Optional.of(
                        new HostingPlan(Objects.requireNonNull(id), name, active, contractId, planGuid, planName));
    }
}
