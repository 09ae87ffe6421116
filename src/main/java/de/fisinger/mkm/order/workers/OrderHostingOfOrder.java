package de.fisinger.mkm.order.workers;

import de.fisinger.mkm.order.OrderFulfilment;
import de.fisinger.mkm.order.ProductOrderProcess;
import de.fisinger.mkm.process.Job;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.NoResult;
import de.fisinger.mkm.process.Worker;
import org.jspecify.annotations.Nullable;

/** Orders the hosting that an accepted order stands for; the process hosting-creation sets it up. */
@JobType(value = "order.order-hosting", errors = ProductOrderProcess.NOT_POSSIBLE)
class OrderHostingOfOrder implements Worker<OrderHostingOfOrder.Input, NoResult> {

    private final OrderFulfilment fulfilment;

    OrderHostingOfOrder(OrderFulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public @Nullable NoResult work(Input input, Job job) {
        fulfilment.orderHosting(input.orderId());
        return null;
    }

    record Input(long orderId) {}
}
