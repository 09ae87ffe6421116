package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProcess;
import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Worker;

/** Asks Plesk whether the subscription can be used. */
@JobType(
        value = "plesk.check-subscription",
        timeout = PleskSteps.JOB_TIMEOUT,
        errors = HostingProcess.PROVISIONING_FAILED)
class CheckSubscription implements Worker<CheckSubscription.Input, CheckSubscription.Output> {

    private final HostingProvisioning provisioning;
    private final PleskSteps plesk;

    CheckSubscription(HostingProvisioning provisioning, PleskSteps plesk) {
        this.provisioning = provisioning;
        this.plesk = plesk;
    }

    @Override
    public Output work(Input input, Job job) {
        var order = provisioning.order(input.hostingId(), job.processInstanceKey());
        var subscription = plesk.call(
                order,
                RejectionReason.Purpose.SUBSCRIPTION,
                api -> api.findSubscription(order.subscriptionExternalId()));
        if (subscription.isEmpty()) {
            throw new BusinessError(
                    HostingProcess.PROVISIONING_FAILED,
                    "Das Abonnement wurde auf %s während der Einrichtung entfernt. Bitte versuchen Sie es erneut."
                            .formatted(order.server().name()));
        }
        provisioning.subscriptionFound(
                order.hostingId(), job.processInstanceKey(), subscription.get().guid());
        return new Output(subscription.get().isReady());
    }

    record Input(long hostingId) {}

    record Output(boolean ready) {}
}
