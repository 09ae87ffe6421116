package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Worker;

/** Takes the hosting for this instance and attempt, or says that somebody else has it. */
@JobType("hosting.claim")
class ClaimHosting implements Worker<ClaimHosting.Input, ClaimHosting.Output> {

    private final HostingProvisioning provisioning;

    ClaimHosting(HostingProvisioning provisioning) {
        this.provisioning = provisioning;
    }

    @Override
    public Output work(Input input, Job job) {
        return new Output(provisioning.claim(input.hostingId(), input.attempt(), job.processInstanceKey()));
    }

    record Input(long hostingId, int attempt) {}

    record Output(boolean claimed) {}
}
