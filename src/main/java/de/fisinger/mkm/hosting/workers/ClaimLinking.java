package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.SubscriptionLinking;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Worker;

/** Takes the order to link a subscription for this instance, or says that somebody else has it. */
@JobType("hosting.claim-linking")
class ClaimLinking implements Worker<ClaimLinking.Input, ClaimLinking.Output> {

    private final SubscriptionLinking linking;

    ClaimLinking(SubscriptionLinking linking) {
        this.linking = linking;
    }

    @Override
    public Output work(Input input, Job job) {
        return new Output(linking.claim(input.linkingId(), job.processInstanceKey()));
    }

    record Input(long linkingId) {}

    record Output(boolean claimed) {}
}
