package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Removes what an interrupted step left on Plesk: waits for its call to be over, then looks. */
@JobType(value = "plesk.remove-remains", timeout = PleskSteps.JOB_TIMEOUT)
class RemoveRemains implements Worker<RemoveRemains.Input, NoResult> {

    private final HostingProvisioning provisioning;
    private final Removal removal;

    RemoveRemains(HostingProvisioning provisioning, Removal removal) {
        this.provisioning = provisioning;
        this.removal = removal;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        // cancelling may come before the first step: then this instance has not taken the hosting yet
        provisioning.claim(input.hostingId(), input.attempt(), job.processInstanceKey());
        var order = provisioning.order(input.hostingId(), job.processInstanceKey());
        provisioning.requirePleskIdle(order.hostingId());
        removal.removeSubscription(order);
        removal.removeCustomer(order);
        return null;
    }

    record Input(long hostingId, int attempt) {}
}
