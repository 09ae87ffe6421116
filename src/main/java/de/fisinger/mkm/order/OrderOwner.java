package de.fisinger.mkm.order;

import de.fisinger.mkm.process.ProcessOwner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What product-order works on. */
@Component
class OrderOwner implements ProcessOwner {

    private final ProductOrderRepository orders;
    private final OrderDecline decline;

    OrderOwner(ProductOrderRepository orders, OrderDecline decline) {
        this.orders = orders;
        this.decline = decline;
    }

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public List<ProductOrder> unfinished(Instant before) {
        return orders.unfinished(before);
    }

    @Override
    public Optional<ProductOrder> find(long id) {
        return orders.findById(id);
    }

    @Override
    public Optional<ProductOrder> lock(long id) {
        return orders.lock(id);
    }

    /** The customer is told, as when the reseller declines. */
    @Override
    public boolean cancel(long id, String reason) {
        decline.decline(orders.lock(id).orElseThrow(() -> new IllegalStateException("no such order")), reason);
        return true;
    }
}
