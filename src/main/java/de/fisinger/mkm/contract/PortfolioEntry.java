package de.fisinger.mkm.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A contract or a domain; a view in the database. */
@Entity
@Immutable
@Table(name = "portfolio_item")
class PortfolioEntry {

    @Id
    private long id;

    @TenantId
    private @Nullable Long accountId;

    private String contractNumber;

    private String productName;

    private @Nullable String note;

    private String area;

    private boolean active;

    private boolean domain;

    private String lowerNumber;

    private String lowerProduct;

    private String lowerArea;

    private String searchText;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PortfolioEntry() {}
}
