package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingNotices;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the mail that setting up takes longer than usual. No model that MKM ships uses it; it is for analysts
 * (docs/modelling.md).
 */
@JobType("hosting.notify-delay")
class NotifyDelay implements Worker<NotifyDelay.Input, NoResult> {

    private final HostingNotices notices;

    NotifyDelay(HostingNotices notices) {
        this.notices = notices;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        notices.requestDelayed(input.hostingId(), job.processInstanceKey());
        return null;
    }

    record Input(long hostingId) {}
}
