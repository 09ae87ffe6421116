package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of hosting-creation that change the hosting, or tell of it. */
@Component
record HostingSteps(ProvisioningNotes provisioning, HostingNotices notices, Journal journal) {

    record Input(long hostingId) {}

    record Failure(long hostingId, @Nullable Long refusedJob) {}

    /** Makes the hosting eingesetzt. */
    @JobType(value = "hosting.activate", outcome = "active", error = HostingProcess.PROVISIONING_FAILED)
    void activate(Input input) {
        provisioning.activate(input.hostingId());
    }

    /** Makes the hosting fehlgeschlagen, after everything was taken back. */
    @JobType(value = "hosting.mark-failed", outcome = "failed")
    void markFailed(Failure failure, Job job) {
        provisioning.markFailed(failure.hostingId(), journal.reasonOf(failure.refusedJob()));
        journal.abandonOpenSteps(job);
    }

    /** Asks for the mail that the hosting is ready; the process mail-delivery brings it. */
    @JobType("hosting.notify-customer")
    void notifyCustomer(Input input, Job job) {
        notices.requestReady(input.hostingId(), job.attempt());
    }

    /** Asks for the mail that setting up takes longer than usual. */
    @JobType("hosting.notify-delay")
    void notifyDelay(Input input, Job job) {
        notices.requestDelayed(input.hostingId(), job.attempt());
    }
}
