package de.fisinger.mkm.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Kundennummer of the provider: a reseller's, a client's, or the provider's own. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String accountNumber;

    private String name;

    private @Nullable String street;

    private @Nullable String postcode;

    private @Nullable String city;

    private @Nullable String phone;

    private @Nullable String email;

    private boolean active = true;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    @SuppressWarnings("NullAway.Init") // change() sets all
    Account(AccountData data) {
        change(data);
    }

    final void change(AccountData data) {
        accountNumber = data.accountNumber();
        name = data.name();
        street = nullIfEmpty(data.street());
        postcode = nullIfEmpty(data.postcode());
        city = nullIfEmpty(data.city());
        phone = nullIfEmpty(data.phone());
        email = nullIfEmpty(data.email());
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String emptyIfNull(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    AccountDetails details(boolean isProvider) {
        return new AccountDetails(
                id(),
                version,
                new AccountData(
                        accountNumber,
                        name,
                        emptyIfNull(street),
                        emptyIfNull(postcode),
                        emptyIfNull(city),
                        emptyIfNull(phone),
                        emptyIfNull(email)),
                active,
                isProvider);
    }

    int version() {
        return version;
    }

    void open() {
        active = true;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    String accountNumber() {
        return accountNumber;
    }

    String name() {
        return name;
    }

    /** Whether it wasn't closed. */
    boolean isActive() {
        return active;
    }

    void close() {
        active = false;
    }

    AccountContact contact() {
        return new AccountContact(
                accountNumber,
                name,
                Stream.of(
                                street,
                                Stream.of(postcode, city)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(" ")))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", ")),
                phone,
                email);
    }
}
