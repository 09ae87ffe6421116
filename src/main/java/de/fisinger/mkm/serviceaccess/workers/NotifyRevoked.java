package de.fisinger.mkm.serviceaccess.workers;

import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import de.fisinger.mkm.serviceaccess.AccessLifecycle;
import org.jspecify.annotations.Nullable;

/** Tells both sides by mail that a service access has ended. */
@JobType(value = "serviceaccess.notify-revoked", outcome = "revoked")
class NotifyRevoked implements Worker<NotifyRevoked.Input, NoResult> {

    private final AccessLifecycle lifecycle;

    private final AccessMails mails;

    NotifyRevoked(AccessLifecycle lifecycle, AccessMails mails) {
        this.lifecycle = lifecycle;
        this.mails = mails;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        lifecycle.requireEnded(input.accessId());
        mails.send("revoked", lifecycle.notice(input.accessId()));
        return null;
    }

    record Input(long accessId) {}
}
