package de.fisinger.mkm.account;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who works in a session, and for which account. Holds the password's hash only until the sign-in is over. */
public final class SignedInUser implements UserDetails, CredentialsContainer {

    private final long userId;
    private final long accountId;
    private final String accountNumber;
    private final String accountName;
    private final String userName;
    private @Nullable String passwordHash;
    private final String displayName;
    private final Role role;
    private final @Nullable Long customerId;
    private final boolean active;
    private final int signInEpoch;
    private final @Nullable Long accessId;

    SignedInUser(
            long userId,
            long accountId,
            String accountNumber,
            String accountName,
            String userName,
            String passwordHash,
            String displayName,
            Role role,
            @Nullable Long customerId,
            boolean active,
            int signInEpoch,
            @Nullable Long accessId) {
        this.userId = userId;
        this.accountId = accountId;
        this.accountNumber = accountNumber;
        this.accountName = accountName;
        this.userName = userName;
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.role = role;
        this.customerId = customerId;
        this.active = active;
        this.signInEpoch = signInEpoch;
        this.accessId = accessId;
    }

    /** Id of the user's row. */
    public long userId() {
        return userId;
    }

    /** Id of the account whose data this session sees. */
    public long accountId() {
        return accountId;
    }

    /** The account's Kundennummer, such as 125430. */
    public String accountNumber() {
        return accountNumber;
    }

    /** The account's name, such as "Test Reseller GmbH". */
    public String accountName() {
        return accountName;
    }

    /** First and last name. */
    public String displayName() {
        return displayName;
    }

    /** What the user may do. */
    public Role role() {
        return role;
    }

    /** The MKM-Kunde an end customer's user belongs to, or null for everybody else. */
    public @Nullable Long customerId() {
        return customerId;
    }

    /**
     * The MKM-Kunde of an end customer's session.
     *
     * @throws NullPointerException if it is somebody else's
     */
    public long ownCustomerId() {
        return Objects.requireNonNull(customerId, "no end customer");
    }

    /** The service access by which somebody works as this user, or null for the user's own session. */
    public @Nullable Long accessId() {
        return accessId;
    }

    /** Whether the user may work as the users of other accounts who allow it. */
    boolean mayUseServiceAccesses() {
        return role == Role.ADMINISTRATOR || role == Role.USER;
    }

    /** When the session began, counted in changes that end sessions. */
    int signInEpoch() {
        return signInEpoch;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return userName;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInUser user && user.userId == userId;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(userId);
    }

    @Override
    public String toString() {
        return "user " + userId + " of account " + accountId;
    }
}
