package de.fisinger.mkm.order;

import de.fisinger.mkm.hosting.HostingCreation;
import de.fisinger.mkm.process.Works;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Declining an order, also one that was accepted, as long as nothing was provided nor is being set up. */
@Component
class OrderDecline {

    private final ProductOrderRepository orders;
    private final HostingCreation hostings;
    private final Works works;

    OrderDecline(ProductOrderRepository orders, HostingCreation hostings, Works works) {
        this.orders = orders;
        this.hostings = hostings;
        this.works = works;
    }

    /** Locks an order that may be declined, after its hosting. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ProductOrder> lock(long orderId) {
        orders.hostingIdOf(orderId).ifPresent(hostings::lock);
        return orders.lock(orderId);
    }

    /**
     * Declines it.
     *
     * @param order locked by {@link #lock}
     * @throws OrderStateException if it can't be declined any more
     * @throws de.fisinger.mkm.hosting.WrongStatusException if its hosting is in use or being set up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void decline(ProductOrder order, String reason) {
        var hosting = order.hostingId();
        if (order.isAccepted() && hosting != null) {
            // nobody sets up any more what was called off; refused unless it failed
            hostings.giveUp(hosting);
        }
        order.decline(reason, orders.item(order.id()).orElseThrow().declinable(), Instant.now());
        works.tell(ProductOrderProcess.WORK, order.id(), ProductOrderProcess.DECLINED);
    }
}
