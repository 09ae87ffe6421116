package de.fisinger.mkm.serviceaccess.workers;

import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import de.fisinger.mkm.serviceaccess.AccessLifecycle;
import org.jspecify.annotations.Nullable;

/** Tells both sides by mail that a service access was activated. */
@JobType("serviceaccess.notify-granted")
class NotifyGranted implements Worker<NotifyGranted.Input, NoResult> {

    private final AccessLifecycle lifecycle;

    private final AccessMails mails;

    NotifyGranted(AccessLifecycle lifecycle, AccessMails mails) {
        this.lifecycle = lifecycle;
        this.mails = mails;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        if (!lifecycle.wasTold(input.accessId())) {
            mails.send("granted", lifecycle.notice(input.accessId()));
            lifecycle.told(input.accessId());
        }
        return null;
    }

    record Input(long accessId) {}
}
