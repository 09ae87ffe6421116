package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.hosting.ProvisioningOrder;
import de.fisinger.mkm.plesk.NewSubscription;
import de.fisinger.mkm.plesk.PleskRejectedException;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the subscription of the hosting by its external id, or creates it on the product's plan. */
@Component
class CreateSubscription implements Worker<CreateSubscription.Input, NoResult> {

    /** Type in the model. */
    static final String JOB_TYPE = "plesk.create-subscription";

    private static final int MOST_CHOICES = 5;

    private final HostingProvisioning provisioning;
    private final PleskSteps plesk;

    CreateSubscription(HostingProvisioning provisioning, PleskSteps plesk) {
        this.provisioning = provisioning;
        this.plesk = plesk;
    }

    @Override
    public String jobType() {
        return JOB_TYPE;
    }

    @Override
    public Class<Input> inputType() {
        return Input.class;
    }

    @Override
    public Duration timeout() {
        return PleskSteps.JOB_TIMEOUT;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        var order = provisioning.order(input.hostingId(), job.processInstanceKey());
        var customer = provisioning.customerOf(order.hostingId()).orElseThrow();
        var known = plesk.call(order, api -> api.findSubscription(order.subscriptionExternalId()));
        if (known.isEmpty()) {
            create(order, customer.login(), job.processInstanceKey());
        }
        provisioning.endPleskChange(order.hostingId());
        return null;
    }

    private void create(ProvisioningOrder first, String customerLogin, long instance) {
        var order = first;
        for (var choice = 1; !tryCreating(order, customerLogin, instance, choice == MOST_CHOICES); choice++) {
            order = provisioning.chooseNames(order, instance, choice + 1);
        }
    }

    /** Tries the names chosen at present; false if they are taken and others are worth a try. */
    private boolean tryCreating(ProvisioningOrder order, String customerLogin, long instance, boolean lastChoice) {
        return plesk.call(order, api -> {
            provisioning.beginPleskChange(order.hostingId(), instance, PleskSteps.LONGEST_CALL);
            try {
                api.createSubscription(new NewSubscription(
                        order.subscriptionExternalId(),
                        order.resellerLogin(),
                        customerLogin,
                        order.domainName(),
                        order.login(),
                        order.plan().planGuid()));
                return true;
            } catch (PleskRejectedException e) {
                if (e.isDuplicate()
                        && api.findSubscription(order.subscriptionExternalId()).isPresent()) {
                    return true; // made by a call whose answer was lost
                }
                // a domain that was asked for stays: after a second login it must be the domain that is taken
                if (!e.isDuplicate()
                        || lastChoice
                        || (order.ownDomain() && order.login().contains("-"))) {
                    throw e;
                }
                return false;
            }
        });
    }

    record Input(long hostingId) {}
}
