package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the hosting fehlgeschlagen, after everything was taken back. */
@Component
class MarkFailed implements Worker<MarkFailed.Input, NoResult> {

    /** Type in the model. */
    static final String JOB_TYPE = "hosting.mark-failed";

    private final HostingProvisioning provisioning;
    private final Journal journal;

    MarkFailed(HostingProvisioning provisioning, Journal journal) {
        this.provisioning = provisioning;
        this.journal = journal;
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
        var refusal = Optional.ofNullable(input.refusedJob()).flatMap(journal::reasonOf);
        provisioning.markFailed(input.hostingId(), job.processInstanceKey(), refusal);
        return null;
    }

    record Input(long hostingId, @Nullable Long refusedJob) {}
}
