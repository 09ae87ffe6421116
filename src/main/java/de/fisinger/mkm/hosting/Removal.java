package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.DomainName;
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
    void removeSubscription(WantedHosting wanted, Optional<PleskCustomerPlan> customer) {
        customer.ifPresent(owner -> plesk.callWithoutRefusal(wanted.server().id(), api -> {
            api.findSubscription(wanted.subscriptionExternalId()).ifPresent(found -> {
                requireOurs(wanted, owner, found);
                api.removeSubscription(wanted.subscriptionExternalId());
            });
            return wanted;
        }));
    }

    /**
     * Makes sure that what has our id is what this hosting made.
     *
     * @throws OperatorNeededException if owner or domain are others, as after somebody changed it on the server
     */
    static void requireOurs(WantedHosting wanted, PleskCustomerPlan owner, Subscription found) {
        if (!found.ownerLogin().equals(owner.login()) || !found.name().equals(DomainName.shown(wanted.domainName()))) {
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

    /** Removing a customer removes their subscriptions with them, so it stays while it owns any. */
    Closing<Void> removeCustomer(WantedHosting wanted, Fence fence) {
        return fence.call(() -> provisioning.beginCustomerRemoval(wanted.hostingId()))
                .map(customer -> plesk.callWithoutRefusal(wanted.server().id(), api -> {
                    var login = api.findCustomerLogin(customer.externalId());
                    var owns = login.isPresent() && api.hasSubscriptions(login.get());
                    if (!owns) {
                        api.removeCustomer(customer.externalId());
                    }
                    return Closing.noting(() -> provisioning.endCustomerRemoval(customer, !owns));
                }))
                .orElseGet(Closing::nothing);
    }
}
