package de.fisinger.mkm.account;

import java.util.Optional;

/** Port: the portals that end customers reach under their reseller's own address. */
public interface EndCustomerPortals {

    /** The account whose portal the running request is for; empty: the provider's own portal, or no request. */
    Optional<Long> accountOfRequest();

    /**
     * As whom an account's end customers know it.
     *
     * @return empty if it has no portal of its own
     */
    Optional<PortalIdentity> identityOf(long accountId);
}
