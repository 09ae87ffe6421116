package de.fisinger.mkm.order;

import de.fisinger.mkm.process.MessageOutbox;
import de.fisinger.mkm.process.ProcessOwner;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What product-order works on. */
@Component
class OrderOwner implements ProcessOwner {

    private static final Set<OrderStatus> OPEN = Set.of(OrderStatus.REQUESTED, OrderStatus.ACCEPTED);

    private final ProductOrderRepository orders;
    private final OrderDecline decline;
    private final MessageOutbox outbox;

    OrderOwner(ProductOrderRepository orders, OrderDecline decline, MessageOutbox outbox) {
        this.orders = orders;
        this.decline = decline;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public List<OpenWork> open(Instant before) {
        return orders.findByStatusInAndOrderedAtBeforeOrderById(OPEN, before).stream()
                .map(ProductOrder::openWork)
                .toList();
    }

    @Override
    public boolean isInHandsOf(long id, long processInstanceKey) {
        return orders.findById(id)
                .filter(order -> order.isClaimableBy(processInstanceKey))
                .isPresent();
    }

    /** The new instance hears of the decision, too; of a hosting that is being set up it hears when that is there. */
    @Override
    public void startAgain(long id) {
        orders.lock(id).ifPresent(order -> {
            order.release();
            outbox.publish(order.startMessage().again());
            if (order.isAccepted() && !order.isAtOnce()) {
                outbox.publish(order.message(ProductOrderProcess.ACCEPTED).again());
            }
        });
    }

    /** The customer is told, as when the reseller declines. */
    @Override
    public boolean cancel(long id, String reason) {
        decline.decline(orders.lock(id).orElseThrow(() -> new IllegalStateException("no such order")), reason);
        return true;
    }
}
