package de.fisinger.mkm.plesk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who was read of those that were asked for by login.
 *
 * @param customers by login
 * @param others logins that are no customer's: those of resellers
 */
public record OwnersRead(Map<String, OwnerDetails> customers, Set<String> others) {

    /** Nobody could be read. */
    public static final OwnersRead NOBODY = new OwnersRead(Map.of(), Set.of());

    /** Copies both. */
    public OwnersRead {
        customers = Map.copyOf(customers);
        others = Set.copyOf(others);
    }

    /** The customer with a login; empty if it is a reseller's, or the customer couldn't be read. */
    public Optional<OwnerDetails> of(String login) {
        return Optional.ofNullable(customers.get(login));
    }

    /** Below which reseller somebody is, who may be the reseller; empty if that couldn't be read. */
    public Optional<String> resellerOf(String login) {
        return of(login)
                .map(OwnerDetails::resellerLogin)
                .or(() -> Optional.of(login).filter(others::contains));
    }
}
