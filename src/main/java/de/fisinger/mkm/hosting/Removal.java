package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.OperatorNeededException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes back on Plesk what an order made there; what is gone already counts as removed. */
@Component
class Removal {

    private final HostingProvisioning provisioning;
    private final PleskSteps plesk;

    Removal(HostingProvisioning provisioning, PleskSteps plesk) {
        this.provisioning = provisioning;
        this.plesk = plesk;
    }

    /**
     * Removes the subscription of an order.
     *
     * @param customer the Plesk customer for whom it was made; empty if none was reserved, so there can't be any
     */
    void removeSubscription(ProvisioningOrder order, Optional<PleskCustomerPlan> customer) {
        customer.ifPresent(owner -> plesk.callWithoutRefusal(order.server().id(), api -> {
            api.findSubscription(order.subscriptionExternalId()).ifPresent(found -> {
                requireOwner(order, owner, found);
                api.removeSubscription(order.subscriptionExternalId());
            });
            return order;
        }));
    }

    /**
     * Makes sure that what has our id is what the order made.
     *
     * @throws OperatorNeededException if it belongs to somebody else, as after being moved on the server
     */
    static void requireOwner(ProvisioningOrder order, PleskCustomerPlan owner, Subscription found) {
        if (!found.ownerLogin().equals(owner.login())) {
            throw new OperatorNeededException(
                    "The subscription with the external id %s on %s belongs to another customer than %s"
                            .formatted(
                                    order.subscriptionExternalId(),
                                    order.server().name(),
                                    owner.login()),
                    null);
        }
    }

    /** Removing a customer removes their subscriptions with them, so it stays while it owns any. */
    Closing<Void> removeCustomer(ProvisioningOrder order, Fence fence) {
        return fence.call(() -> provisioning.beginCustomerRemoval(order.hostingId()))
                .map(customer -> plesk.callWithoutRefusal(order.server().id(), api -> {
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
