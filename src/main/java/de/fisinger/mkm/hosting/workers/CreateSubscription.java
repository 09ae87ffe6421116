package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProcess;
import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.hosting.ProvisioningOrder;
import de.fisinger.mkm.hosting.workers.RejectionReason.Purpose;
import de.fisinger.mkm.plesk.NewSubscription;
import de.fisinger.mkm.plesk.PleskRejectedException;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the subscription of the hosting by its external id, or creates it on the product's plan. */
@JobType(
        value = "plesk.create-subscription",
        timeout = PleskSteps.JOB_TIMEOUT,
        errors = HostingProcess.PROVISIONING_FAILED)
class CreateSubscription implements Worker<CreateSubscription.Input, NoResult> {

    private static final int MOST_CHOICES = 5;

    private final HostingProvisioning provisioning;
    private final PleskSteps plesk;

    CreateSubscription(HostingProvisioning provisioning, PleskSteps plesk) {
        this.provisioning = provisioning;
        this.plesk = plesk;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        var order = provisioning.order(input.hostingId(), job.processInstanceKey());
        var known =
                plesk.call(order, Purpose.SUBSCRIPTION, api -> api.findSubscription(order.subscriptionExternalId()));
        if (known.isEmpty()) {
            create(order, job.processInstanceKey());
        }
        provisioning.endPleskChange(order.hostingId(), job.processInstanceKey(), Optional.empty());
        return null;
    }

    private void create(ProvisioningOrder first, long instance) {
        var customer = provisioning.customerOf(first.hostingId()).orElseThrow();
        var addresses = plesk.call(first, Purpose.RESELLER, api -> api.addressesOf(first.resellerLogin()));
        var order = first;
        for (var choice = 1; !tryCreating(order, customer.login(), addresses, instance, choice); choice++) {
            order = provisioning.chooseNames(order, instance, choice + 1);
        }
    }

    /** Tries the names chosen at present; false if they are taken and others are worth a try. */
    private boolean tryCreating(
            ProvisioningOrder order, String customerLogin, List<String> addresses, long instance, int choice) {
        var subscription = new NewSubscription(
                order.subscriptionExternalId(),
                customerLogin,
                order.domainName(),
                order.login(),
                order.plan().planGuid());
        return plesk.call(order, Purpose.SUBSCRIPTION, api -> {
            try {
                plesk.change(order, instance, () -> api.createSubscription(subscription, addresses));
                return true;
            } catch (PleskRejectedException e) {
                if (e.isDuplicate()
                        && api.findSubscription(order.subscriptionExternalId()).isPresent()) {
                    return true; // made by a call whose answer was lost
                }
                // a domain that was asked for stays: after a second login it must be the domain that is taken
                if (!e.isDuplicate() || choice == MOST_CHOICES || (order.ownDomain() && choice > 1)) {
                    throw e;
                }
                return false;
            }
        });
    }

    record Input(long hostingId) {}
}
