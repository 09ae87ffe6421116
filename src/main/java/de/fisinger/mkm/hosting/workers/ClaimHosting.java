package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.Worker;
import org.springframework.stereotype.Component;

/** Takes the hosting for this instance and attempt, or says that somebody else has it. */
@Component
class ClaimHosting implements Worker<ClaimHosting.Input, ClaimHosting.Output> {

    /** Type in the model. */
    static final String JOB_TYPE = "hosting.claim";

    private final HostingProvisioning provisioning;

    ClaimHosting(HostingProvisioning provisioning) {
        this.provisioning = provisioning;
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
    public Output work(Input input, Job job) {
        return new Output(provisioning.claim(input.hostingId(), input.attempt(), job.processInstanceKey()));
    }

    record Input(long hostingId, int attempt) {}

    record Output(boolean claimed) {}
}
