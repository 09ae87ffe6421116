package de.fisinger.mkm.order;

import de.fisinger.mkm.process.ProcessOwner;
import de.fisinger.mkm.process.TooLateException;
import de.fisinger.mkm.process.WorkKind;
import de.fisinger.mkm.product.Products;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What product-order works on. */
@Component
record OrderOwner(ProductOrderRepository orders, Products products, OrderDecline decline) implements ProcessOwner {

    @Override
    public WorkKind kind() {
        return ProductOrderProcess.WORK;
    }

    @Override
    public boolean isInWork(long id) {
        return orders.findById(id).filter(ProductOrder::isOpen).isPresent();
    }

    @Override
    public Map<String, Object> variables(long id) {
        return orders.findById(id)
                .map(order -> ProductOrderProcess.variables(
                        order.isAtOnce(),
                        products.hostingPlan(order.productId()).isPresent()))
                .orElseGet(Map::of);
    }

    /** There are people to tell, also of one that was decided while its instance was lost. */
    @Override
    public boolean isStartedAgain(long id) {
        return orders.findById(id).isPresent();
    }

    /** A new instance hears of a hosting that is being set up when that is there. */
    @Override
    public List<String> decisions(long id) {
        return orders.findById(id).map(ProductOrder::decisions).orElseGet(List::of);
    }

    /** The customer is told, as when the reseller declines. */
    @Override
    public void cancel(long id, String reason) {
        decline.decline(
                decline.lock(id).orElseThrow(() -> new TooLateException("order %d is gone".formatted(id))), reason);
    }
}
