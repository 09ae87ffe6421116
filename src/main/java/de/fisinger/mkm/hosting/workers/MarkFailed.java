package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingProvisioning;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the hosting fehlgeschlagen, after everything was taken back. */
@JobType(value = "hosting.mark-failed", outcome = "failed")
class MarkFailed implements Worker<MarkFailed.Input, NoResult> {

    private final HostingProvisioning provisioning;
    private final Journal journal;

    MarkFailed(HostingProvisioning provisioning, Journal journal) {
        this.provisioning = provisioning;
        this.journal = journal;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        var refusal = Optional.ofNullable(input.refusedJob()).flatMap(journal::reasonOf);
        provisioning.markFailed(input.hostingId(), input.attempt(), job.processInstanceKey(), refusal);
        journal.abandonOpenSteps(job);
        return null;
    }

    record Input(long hostingId, int attempt, @Nullable Long refusedJob) {}
}
