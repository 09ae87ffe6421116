package de.fisinger.mkm.product;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** How many customers have a product; a view in the database. */
@Entity
@Immutable
class ProductUsage {

    @Id
    private long productId;

    @TenantId
    private @Nullable Long accountId;

    private long customers;

    /** For JPA. */
    protected ProductUsage() {}
}
