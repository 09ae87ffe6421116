package de.fisinger.mkm.serviceaccess;

import de.fisinger.mkm.account.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An active service access as its provider sees it; a view in the database, which names the provider's account. */
@Entity
@Immutable
@Table(name = "service_access_item")
class ServiceAccessEntry {

    @Id
    private long id;

    private long providerAccountId;

    private String accountNumber;

    private String accountName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String userName;

    private String firstName;

    private String lastName;

    private boolean active;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ServiceAccessEntry() {}
}
