package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Compensation: removes the subscription that this order made. */
@JobType(value = "plesk.remove-subscription", timeout = PleskSteps.JOB_TIMEOUT)
class RemoveSubscription implements Worker<RemoveSubscription.Input, NoResult> {

    private final HostingProvisioning provisioning;
    private final Removal removal;

    RemoveSubscription(HostingProvisioning provisioning, Removal removal) {
        this.provisioning = provisioning;
        this.removal = removal;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        var order = provisioning.order(input.hostingId(), job.processInstanceKey());
        removal.removeSubscription(order);
        return null;
    }

    record Input(long hostingId) {}
}
