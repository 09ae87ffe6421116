package de.fisinger.mkm.order.workers;

import de.fisinger.mkm.order.OrderFulfilment;
import de.fisinger.mkm.order.OrderMail;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Asks for the mail that tells the reseller of the order. */
@JobType("order.notify-reseller")
class NotifyReseller implements Worker<NotifyReseller.Input, NoResult> {

    private final OrderFulfilment fulfilment;

    NotifyReseller(OrderFulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        fulfilment.request(OrderMail.Kind.RECEIVED, input.orderId());
        return null;
    }

    record Input(long orderId) {}
}
