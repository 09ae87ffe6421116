package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.hosting.ProvisioningOrder;
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
        plesk.withoutRefusal(order.server(), api -> {
            api.removeSubscription(order.subscriptionExternalId());
            return order;
        });
    }

    /** Removing a customer removes their subscriptions with them, so it stays while it owns any. */
    void removeCustomer(ProvisioningOrder order) {
        provisioning
                .beginCustomerRemoval(order.hostingId())
                .ifPresent(customer -> plesk.withoutRefusal(order.server(), api -> {
                    var login = api.findCustomerLogin(customer.externalId());
                    var owns = login.isPresent() && api.hasSubscriptions(login.get());
                    if (!owns) {
                        api.removeCustomer(customer.externalId());
                    }
                    provisioning.endCustomerRemoval(customer, !owns);
                    return owns;
                }));
    }
}
