package de.fisinger.mkm.hosting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a customer has of both types of products; a view in the database. */
@Entity
@Immutable
class CustomerProduct {

    @Id
    private String id;

    @TenantId
    private @Nullable Long accountId;

    private long customerId;

    private String type;

    private String name;

    private String contractNumber;

    private @Nullable Long hostingId;

    private @Nullable String domainName;

    private String status;

    private int suspensions;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CustomerProduct() {}
}
