package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskServerInfo;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.BusinessError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it was found on Plesk, with who owns it.
 *
 * @param subscription the subscription
 * @param owner the Plesk customer who owns it; empty if the reseller does
 */
record FoundSubscription(Subscription subscription, Optional<OwnerDetails> owner) {

    /** Finds a subscription by its identity; empty if it isn't there. */
    static Optional<FoundSubscription> find(PleskApi api, String guid, String resellerLogin) {
        return api.findSubscriptionByGuid(guid)
                .map(subscription -> new FoundSubscription(
                        subscription,
                        subscription.ownerLogin().equals(resellerLogin)
                                ? Optional.empty()
                                : api.findOwner(subscription.ownerLogin())));
    }

    /**
     * Finds a subscription of a Plesk customer.
     *
     * @param customerGuid the customer's identity; null if MKM has not seen the customer in Plesk
     * @return empty if it isn't there, or is somebody else's by now
     */
    static Optional<FoundSubscription> ofCustomer(PleskApi api, String guid, @Nullable String customerGuid) {
        return api.findSubscriptionByGuid(guid)
                .map(subscription -> new FoundSubscription(subscription, api.findOwner(subscription.ownerLogin())))
                .filter(found -> found.owner()
                        .filter(owner -> owner.guid().equals(customerGuid))
                        .isPresent());
    }

    /** Whether it belongs to a reseller, or to one of the reseller's customers. */
    boolean isOf(String resellerLogin) {
        return owner.map(OwnerDetails::resellerLogin)
                .orElse(subscription.ownerLogin())
                .equals(resellerLogin);
    }

    /**
     * Makes sure that it belongs to the contract's reseller, or to one of the reseller's customers.
     *
     * @param domainName its domain, as MKM knows it
     * @throws BusinessError if it is somebody else's
     */
    void requireOf(String resellerLogin, String domainName, PleskServerInfo server) {
        if (!isOf(resellerLogin)) {
            throw new BusinessError(Texts.of("linking.refused.owner", domainName, server.name()));
        }
    }

    /** What is said of one that isn't there any more. */
    static BusinessError gone(String domainName, PleskServerInfo server) {
        return new BusinessError(Texts.of("linking.refused.gone", domainName, server.name()));
    }
}
