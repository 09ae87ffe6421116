package de.fisinger.mkm.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** An article of the provider's shop; the same for all accounts. */
@Entity
@Table(name = "shop_article")
class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;

    private String area;

    private @Nullable String page;

    private boolean active;

    // kept by the database, for searching
    @Column(insertable = false, updatable = false)
    private @Nullable String searchText;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Article() {}
}
