package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProcess;
import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Makes the hosting eingesetzt. */
@JobType(value = "hosting.activate", outcome = "active", errors = HostingProcess.PROVISIONING_FAILED)
class ActivateHosting implements Worker<ActivateHosting.Input, NoResult> {

    private final HostingProvisioning provisioning;

    ActivateHosting(HostingProvisioning provisioning) {
        this.provisioning = provisioning;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        provisioning.activate(input.hostingId(), job.processInstanceKey());
        return null;
    }

    record Input(long hostingId) {}
}
