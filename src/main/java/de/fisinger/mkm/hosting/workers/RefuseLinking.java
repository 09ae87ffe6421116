package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.SubscriptionLinking;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes why a subscription couldn't be linked. */
@JobType(value = "hosting.refuse-linking", outcome = "refused")
class RefuseLinking implements Worker<RefuseLinking.Input, NoResult> {

    private final SubscriptionLinking linking;

    private final Journal journal;

    RefuseLinking(SubscriptionLinking linking, Journal journal) {
        this.linking = linking;
        this.journal = journal;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        var reason = Optional.ofNullable(input.refusedJob()).flatMap(journal::reasonOf);
        linking.refuse(input.linkingId(), job.processInstanceKey(), reason);
        return null;
    }

    record Input(long linkingId, @Nullable Long refusedJob) {}
}
