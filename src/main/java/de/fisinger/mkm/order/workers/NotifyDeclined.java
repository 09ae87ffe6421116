package de.fisinger.mkm.order.workers;

import de.fisinger.mkm.order.OrderFulfilment;
import de.fisinger.mkm.order.OrderMail;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Asks for the mail that tells the customer that the order is declined, and why. */
@JobType(value = "order.notify-declined", outcome = "declined")
class NotifyDeclined implements Worker<NotifyDeclined.Input, NoResult> {

    private final OrderFulfilment fulfilment;

    NotifyDeclined(OrderFulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        fulfilment.request(OrderMail.Kind.DECLINED, input.orderId());
        return null;
    }

    record Input(long orderId) {}
}
