package de.fisinger.mkm.order.workers;

import de.fisinger.mkm.order.OrderFulfilment;
import de.fisinger.mkm.order.OrderMail;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Asks for the mail that the product is there; a hosting has one of its own. */
@JobType(value = "order.notify-provided", outcome = "provided")
class NotifyProvided implements Worker<NotifyProvided.Input, NoResult> {

    private final OrderFulfilment fulfilment;

    NotifyProvided(OrderFulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        if (!input.resellerProduct()) {
            fulfilment.request(OrderMail.Kind.PROVIDED, input.orderId());
        }
        return null;
    }

    record Input(long orderId, boolean resellerProduct) {}
}
