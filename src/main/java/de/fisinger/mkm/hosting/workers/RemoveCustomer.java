package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Compensation: removes the Plesk customer if this order made it and nothing else hangs on it. */
@JobType(value = "plesk.remove-customer", timeout = PleskSteps.JOB_TIMEOUT)
class RemoveCustomer implements Worker<RemoveCustomer.Input, NoResult> {

    private final HostingProvisioning provisioning;
    private final Removal removal;

    RemoveCustomer(HostingProvisioning provisioning, Removal removal) {
        this.provisioning = provisioning;
        this.removal = removal;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        var order = provisioning.order(input.hostingId(), job.processInstanceKey());
        removal.removeCustomer(order);
        return null;
    }

    record Input(long hostingId) {}
}
