package de.fisinger.mkm.serviceaccess.workers;

import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Worker;
import de.fisinger.mkm.serviceaccess.AccessLifecycle;

/** Takes the service access for this instance, or says that another instance has it. */
@JobType("serviceaccess.claim")
class ClaimAccess implements Worker<ClaimAccess.Input, ClaimAccess.Output> {

    private final AccessLifecycle lifecycle;

    ClaimAccess(AccessLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public Output work(Input input, Job job) {
        return new Output(lifecycle.claim(input.accessId(), job.processInstanceKey()));
    }

    record Input(long accessId) {}

    record Output(boolean claimed) {}
}
