package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskServerInfo;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.OperatorNeededException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes back on Plesk what a hosting made there; what is gone already counts as removed. */
@Component
record Removal(ProvisioningNotes provisioning, PleskSteps plesk) {

    /**
     * Removes the subscription of a hosting.
     *
     * @param customer the Plesk customer for whom it was made; empty if none was reserved, so there can't be any
     */
    void removeSubscription(WantedHosting wanted, Optional<PleskCustomerPlan> customer, Fence fence) {
        customer.ifPresent(owner -> plesk.callWithoutRefusal(wanted.server().id(), api -> {
            api.findSubscription(wanted.subscriptionExternalId()).ifPresent(found -> {
                requireOurs(wanted, owner, found);
                // looking took a while; and only what was looked at is removed
                fence.requireLease();
                api.removeSubscription(found.guid());
            });
            return wanted;
        }));
    }

    /**
     * Makes sure that what has our id is what this hosting made.
     *
     * @throws OperatorNeededException if owner, domain or kind are others, as after somebody changed it on the server
     */
    static void requireOurs(WantedHosting wanted, PleskCustomerPlan owner, Subscription found) {
        if (!found.ownerLogin().equals(owner.login())
                || !found.name().equals(DomainName.shown(wanted.domainName()))
                || !found.isForWebHosting()) {
            throw new OperatorNeededException(
                    "The subscription with the external id %s on %s is not the one of customer %s at %s"
                            .formatted(
                                    wanted.subscriptionExternalId(),
                                    wanted.server().name(),
                                    owner.login(),
                                    wanted.domainName()),
                    null);
        }
    }

    /**
     * Makes sure that the customer who has our id is the one that MKM made or recognised, below the contract's reseller.
     *
     * @throws OperatorNeededException if it is somebody else
     */
    static void requireOurs(
            PleskServerInfo server, String resellerLogin, PleskCustomerPlan customer, OwnerDetails found) {
        if (!customer.is(found) || !found.resellerLogin().equals(resellerLogin)) {
            throw new OperatorNeededException(
                    "The customer %s on %s with the external id %s is not the one that MKM made below %s"
                            .formatted(found.login(), server.name(), customer.externalId(), resellerLogin),
                    null);
        }
    }

    /** Removes the Plesk customer of a hosting that was taken back. */
    Closing<Void> removeCustomer(WantedHosting wanted, Fence fence) {
        return removeCustomer(wanted.hostingId(), wanted.server(), wanted.resellerLogin(), fence);
    }

    /** Removing a customer removes their subscriptions with them, so it stays while it owns any. */
    Closing<Void> removeCustomer(long hostingId, PleskServerInfo server, String resellerLogin, Fence fence) {
        return fence.call(() -> provisioning.beginCustomerRemoval(hostingId))
                .map(customer -> plesk.callWithoutRefusal(server.id(), api -> {
                    var found = customer.find(api);
                    found.ifPresent(owner -> requireOurs(server, resellerLogin, customer, owner));
                    var owns = found.isPresent()
                            && api.hasSubscriptions(found.get().login());
                    if (found.isPresent() && !owns) {
                        fence.requireLease();
                        api.removeCustomer(found.get().guid());
                    }
                    return Closing.noting(() -> provisioning.endCustomerRemoval(hostingId, customer, !owns));
                }))
                .orElseGet(Closing::nothing);
    }
}
