package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.HostingNotices;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Asks for the mail that the hosting is ready. The process mail-delivery brings it; nothing of it changes the hosting. */
@JobType("hosting.notify-customer")
class NotifyCustomer implements Worker<NotifyCustomer.Input, NoResult> {

    private final HostingNotices notices;

    NotifyCustomer(HostingNotices notices) {
        this.notices = notices;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        notices.requestReady(input.hostingId(), job.processInstanceKey());
        return null;
    }

    record Input(long hostingId) {}
}
