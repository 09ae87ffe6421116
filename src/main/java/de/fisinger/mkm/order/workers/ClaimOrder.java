package de.fisinger.mkm.order.workers;

import de.fisinger.mkm.order.OrderFulfilment;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Worker;

/** Takes the order for this instance, or says that another instance has it. */
@JobType("order.claim")
class ClaimOrder implements Worker<ClaimOrder.Input, OrderFulfilment.Claim> {

    private final OrderFulfilment fulfilment;

    ClaimOrder(OrderFulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public OrderFulfilment.Claim work(Input input, Job job) {
        return fulfilment.claim(input.orderId(), job.processInstanceKey());
    }

    record Input(long orderId) {}
}
