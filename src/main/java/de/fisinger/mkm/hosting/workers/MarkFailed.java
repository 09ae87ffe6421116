package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the hosting fehlgeschlagen, after everything was taken back. */
@Component
class MarkFailed implements Worker<MarkFailed.Input, NoResult> {

    /** Type in the model. */
    static final String JOB_TYPE = "hosting.mark-failed";

    private final HostingProvisioning provisioning;

    MarkFailed(HostingProvisioning provisioning) {
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
    public @Nullable NoResult work(Input input, Job job) {
        provisioning.markFailed(input.hostingId(), job.processInstanceKey());
        return null;
    }

    record Input(long hostingId) {}
}
