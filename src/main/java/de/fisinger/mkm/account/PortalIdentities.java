package de.fisinger.mkm.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** As whom accounts speak to their end customers in mails, and where links in them lead. */
@Component
public class PortalIdentities {

    private final EndCustomerPortals portals;
    private final AccountRepository accounts;
    private final PortalIdentity provider;

    PortalIdentities(
            EndCustomerPortals portals,
            AccountRepository accounts,
            @Value("${mkm.provider-name}") String provider,
            @Value("${mkm.base-url}") String baseUrl) {
        this.portals = portals;
        this.accounts = accounts;
        this.provider = new PortalIdentity(provider, baseUrl);
    }

    /** The provider's own, for whoever isn't an end customer. */
    public PortalIdentity provider() {
        return provider;
    }

    /** As whom somebody of an account is mailed: the account's end customers by the account, all others by the provider. */
    public PortalIdentity of(long accountId, boolean isEndCustomer) {
        return isEndCustomer ? of(accountId) : provider;
    }

    /** An account's own portal; where it has none, its name and the provider's address. */
    public PortalIdentity of(long accountId) {
        return portals.identityOf(accountId)
                .orElseGet(() -> new PortalIdentity(
                        accounts.findById(accountId).orElseThrow().name(), provider.address()));
    }
}
