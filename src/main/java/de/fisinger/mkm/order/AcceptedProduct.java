package de.fisinger.mkm.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A product whose orders are accepted at once. */
@Entity
class AcceptedProduct {

    @Id
    private @Nullable Long productId;

    @TenantId
    private @Nullable Long accountId;

    @Version
    private @Nullable Integer version;

    /** For JPA. */
    protected AcceptedProduct() {}

    AcceptedProduct(long productId) {
        this.productId = productId;
    }
}
