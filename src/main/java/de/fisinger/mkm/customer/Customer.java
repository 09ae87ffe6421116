package de.fisinger.mkm.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
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

    @JdbcTypeCode(SqlTypes.CHAR)
    private String country;

    private @Nullable String state;

    private String phone;

    private String mobile;

    private String email;

    private @Nullable String website;

    // counted by the database, where contracts, hostings and users come and go
    @Column(insertable = false, updatable = false)
    private int contractCount;

    @Column(insertable = false, updatable = false)
    private int hostingCount;

    @Column(insertable = false, updatable = false)
    private int userCount;

    @Column(insertable = false, updatable = false)
    private int productCount;

    // kept by the database, for searching
    @Column(insertable = false, updatable = false)
    private @Nullable String searchText;

    @Column(insertable = false, updatable = false)
    private @Nullable String lowerNumber;

    @Column(insertable = false, updatable = false)
    private @Nullable String lowerLastName;

    @Column(insertable = false, updatable = false)
    private @Nullable String lowerFirstName;

    @Column(insertable = false, updatable = false)
    private @Nullable String lowerCompany;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Customer() {}

    @SuppressWarnings("NullAway.Init") // change() sets all
    Customer(CustomerData data) {
        change(data);
    }

    final void change(CustomerData data) {
        customerNumber = data.customerNumber();
        company = nullIfEmpty(data.company());
        lastName = data.lastName();
        firstName = data.firstName();
        street = data.street();
        postcode = data.postcode();
        city = data.city();
        country = data.country();
        state = nullIfEmpty(data.state());
        phone = data.phone();
        mobile = data.mobile();
        email = data.email();
        website = nullIfEmpty(data.website());
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * Makes sure that nothing hangs on it any more (handbook: Löschbedingungen).
     *
     * @throws CustomerInUseException otherwise
     */
    void requireUnused() {
        if (contractCount + hostingCount + userCount > 0) {
            throw new CustomerInUseException();
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    CustomerChoice choice() {
        return new CustomerChoice(id(), customerNumber, lastName, firstName);
    }

    CustomerDetails details() {
        return new CustomerDetails(
                id(),
                version,
                customerNumber,
                company,
                lastName,
                firstName,
                street,
                postcode,
                city,
                country,
                state,
                phone,
                mobile,
                email,
                website);
    }
}
