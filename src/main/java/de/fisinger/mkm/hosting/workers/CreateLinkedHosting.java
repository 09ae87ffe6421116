package de.fisinger.mkm.hosting.workers;

import de.fisinger.mkm.hosting.LinkingProcess;
import de.fisinger.mkm.hosting.SubscriptionLinking;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Makes the subscription that was read a hosting of the MKM-Kunde. */
@JobType(value = "hosting.create-linked", errors = LinkingProcess.LINKING_REFUSED)
class CreateLinkedHosting implements Worker<CreateLinkedHosting.Input, NoResult> {

    private final SubscriptionLinking linking;

    CreateLinkedHosting(SubscriptionLinking linking) {
        this.linking = linking;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        linking.link(input.linkingId(), job.processInstanceKey());
        return null;
    }

    record Input(long linkingId) {}
}
