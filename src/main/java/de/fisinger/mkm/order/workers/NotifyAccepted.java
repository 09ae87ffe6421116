package de.fisinger.mkm.order.workers;

import de.fisinger.mkm.order.OrderFulfilment;
import de.fisinger.mkm.order.OrderMail;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Asks for the mail that tells the customer that the order is accepted. */
@JobType("order.notify-accepted")
class NotifyAccepted implements Worker<NotifyAccepted.Input, NoResult> {

    private final OrderFulfilment fulfilment;

    NotifyAccepted(OrderFulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        fulfilment.request(OrderMail.Kind.ACCEPTED, input.orderId());
        return null;
    }

    record Input(long orderId) {}
}
