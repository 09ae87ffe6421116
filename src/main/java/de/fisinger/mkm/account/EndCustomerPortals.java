package de.fisinger.mkm.account;

import java.util.Optional;

/** Port: the portals that end customers reach under their reseller's own address. */
public interface EndCustomerPortals {

    /** The account whose portal the running request is for; empty: the provider's own portal, or no request. */
    Optional<Long> accountOfRequest();

    /**
     * Where an account's end customers reach the portal, such as https://portal.msave.de.
     *
     * @return empty if under the provider's own address
     */
    Optional<String> addressOf(long accountId);
}
