package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
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

    void removeSubscription(ProvisioningOrder order) {
        plesk.callWithoutRefusal(order.server().id(), api -> {
            api.removeSubscription(order.subscriptionExternalId());
            return order;
        });
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
