package de.fisinger.mkm.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An MKM-Kunde: an end customer that a reseller keeps (handbook: MKM – Kundenverwaltung). */
@Entity
class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private String customerNumber;

    private @Nullable String company;

    private String lastName;

    private String firstName;

    private String street;

    private String postcode;

    private String city;

    @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.CHAR)
    private String country;

    private String phone;

    private String mobile;

    private String email;

    private @Nullable String website;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Customer() {}

    CustomerDetails details() {
        return new CustomerDetails(
                Objects.requireNonNull(id),
                customerNumber,
                company,
                lastName,
                firstName,
                street,
                postcode,
                city,
                country,
                phone,
                mobile,
                email,
                website);
    }
}
