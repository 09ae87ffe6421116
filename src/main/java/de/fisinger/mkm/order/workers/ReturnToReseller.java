package de.fisinger.mkm.order.workers;

import de.fisinger.mkm.order.OrderFulfilment;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives an accepted order that can't be carried out back to the reseller, with the reason. */
@JobType("order.return-to-reseller")
class ReturnToReseller implements Worker<ReturnToReseller.Input, NoResult> {

    private final OrderFulfilment fulfilment;
    private final Journal journal;

    ReturnToReseller(OrderFulfilment fulfilment, Journal journal) {
        this.fulfilment = fulfilment;
        this.journal = journal;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        fulfilment.giveBack(
                input.orderId(), Optional.ofNullable(input.refusedJob()).flatMap(journal::reasonOf));
        return null;
    }

    record Input(long orderId, @Nullable Long refusedJob) {}
}
