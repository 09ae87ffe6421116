package de.fisinger.mkm.account;

import de.fisinger.mkm.format.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in. Belongs to one account; an end customer's user belongs to one MKM-Kunde as well. */
@Entity
@Table(name = "app_user")
class User {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    private @Nullable Long accountId;

    private String userName;

    private @Nullable String passwordHash;

    private String firstName;

    private String lastName;

    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Long customerId;

    private boolean active = true;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    // sessions of an earlier epoch are over
    private int signInEpoch;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String linkHash;

    private @Nullable Instant linkExpiresAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected User() {}

    /** A portal user of an MKM-Kunde, who sets the password by the link of an invitation. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the account
    User(NewUser user, long customerId) {
        userName = user.userName();
        firstName = user.firstName();
        lastName = user.lastName();
        email = user.email();
        role = Role.END_CUSTOMER;
        this.customerId = customerId;
    }

    /** A user who is no end customer, and sets the password by the link of an invitation. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the account
    User(NewUser user, Role role) {
        userName = user.userName();
        firstName = user.firstName();
        lastName = user.lastName();
        email = user.email();
        this.role = role;
    }

    /** Who this is in a session; nobody before a password was set. */
    Optional<SignedInUser> signedIn(Account account) {
        return Optional.ofNullable(passwordHash).map(hash -> signedIn(account, hash, null));
    }

    /** Who somebody is that works as this user. */
    SignedInUser linked(Account account, long accessId) {
        return signedIn(account, "", accessId);
    }

    private SignedInUser signedIn(Account account, String hash, @Nullable Long accessId) {
        return new SignedInUser(
                id(),
                accountId(),
                account.accountNumber(),
                account.name(),
                userName,
                hash,
                displayName(),
                role,
                customerId,
                active && account.isActive(),
                signInEpoch,
                accessId);
    }

    /** Whether a session of the user may go on: nothing that it relies on has changed since it began. */
    boolean lets(SignedInUser session) {
        return active
                && signInEpoch == session.signInEpoch()
                && role == session.role()
                && accountId() == session.accountId()
                && Objects.equals(customerId, session.customerId());
    }

    boolean isActive() {
        return active;
    }

    /** The language of pages; null for the browser's. */
    @Nullable
    Language language() {
        return language;
    }

    void speak(@Nullable Language wanted) {
        language = wanted;
    }

    void activate() {
        active = true;
    }

    /** Ends all sessions. */
    void deactivate() {
        active = false;
        signInEpoch++;
        forgetLink();
    }

    /** Makes a link valid, and any former one void. */
    void expect(LinkToken token, Instant expiresAt) {
        linkHash = token.hash();
        linkExpiresAt = expiresAt;
    }

    /** Whether the link to set a password can be used now. */
    boolean hasLink(Instant now) {
        return active && linkExpiresAt != null && now.isBefore(linkExpiresAt);
    }

    /** Sets the password, makes a link void and ends all sessions but the one that does so. */
    void setPassword(String hash) {
        passwordHash = hash;
        signInEpoch++;
        forgetLink();
    }

    void changeEmail(String address) {
        email = address;
    }

    private void forgetLink() {
        linkHash = null;
        linkExpiresAt = null;
    }

    /** The password's hash; of somebody who was invited, one that nothing matches. */
    String passwordHash() {
        return Objects.requireNonNullElse(passwordHash, "");
    }

    boolean isInvited() {
        return passwordHash == null;
    }

    /** Whether a link can be mailed. */
    boolean takesLinks() {
        return active && email != null;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    String userName() {
        return userName;
    }

    /** What a reseller's people call the user in lists. */
    String words() {
        return userName + " · " + displayName();
    }

    String displayName() {
        return (firstName + " " + lastName).strip();
    }

    Role role() {
        return role;
    }

    Person person() {
        return new Person(userName, displayName(), email, role == Role.END_CUSTOMER);
    }

    String email() {
        return Objects.requireNonNull(email);
    }

    @Nullable
    Long customerId() {
        return customerId;
    }

    /**
     * Whether the user may sign in on a portal: on a reseller's only that reseller's end customers.
     *
     * @param portalAccountId whose portal; null: the provider's own
     */
    boolean isServedBy(@Nullable Long portalAccountId) {
        return portalAccountId == null || (role == Role.END_CUSTOMER && accountId() == portalAccountId);
    }

    long accountId() {
        return Objects.requireNonNull(accountId, "not saved yet");
    }
}
