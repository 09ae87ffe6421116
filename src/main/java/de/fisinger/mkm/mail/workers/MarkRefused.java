package de.fisinger.mkm.mail.workers;

import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes that the mail won't be delivered before somebody changes something. */
@JobType(value = "mail.mark-refused", outcome = "refused")
class MarkRefused implements Worker<MarkRefused.Input, NoResult> {

    private final MailDeliveries deliveries;
    private final Journal journal;

    MarkRefused(MailDeliveries deliveries, Journal journal) {
        this.deliveries = deliveries;
        this.journal = journal;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        var reason = Optional.ofNullable(input.refusedJob()).flatMap(journal::reasonOf);
        deliveries.refuse(input.mailId(), input.attempt(), job.processInstanceKey(), reason.orElse(null));
        journal.abandonOpenSteps(job);
        return null;
    }

    record Input(long mailId, int attempt, @Nullable Long refusedJob) {}
}
