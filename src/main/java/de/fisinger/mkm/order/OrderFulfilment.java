package de.fisinger.mkm.order;

import de.fisinger.mkm.contract.ContractAssigned;
import de.fisinger.mkm.customer.CustomerDeletion;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.hosting.HostingActivated;
import de.fisinger.mkm.hosting.HostingOrders;
import de.fisinger.mkm.hosting.OrderHosting;
import de.fisinger.mkm.hosting.OrderRefusedException;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailRequest;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.MessageOutbox;
import de.fisinger.mkm.product.Products;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the workers of product-order note and ask for, and what other features tell of products that were provided. */
@Service
public class OrderFulfilment {

    /**
     * How an order begins.
     *
     * @param claimed whether this instance has it
     * @param atOnce whether it is accepted already
     * @param resellerProduct whether it becomes a hosting
     */
    public record Claim(boolean claimed, boolean atOnce, boolean resellerProduct) {}

    /** The order for which a contract is just being assigned; without one it is the customer's oldest of that article. */
    static final ScopedValue<Long> WANTED = ScopedValue.newInstance();

    private final ProductOrderRepository orders;
    private final Products products;
    private final Customers customers;
    private final HostingOrders hostings;
    private final MailDeliveries deliveries;
    private final MessageOutbox outbox;
    private final TransactionTemplate transaction;

    OrderFulfilment(
            ProductOrderRepository orders,
            Products products,
            Customers customers,
            HostingOrders hostings,
            MailDeliveries deliveries,
            MessageOutbox outbox,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.products = products;
        this.customers = customers;
        this.hostings = hostings;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Takes an order for a process instance; nobody's if it was deleted with its customer. */
    @Transactional
    public Claim claim(long orderId, long instance) {
        return orders.lock(orderId)
                .filter(order -> order.claim(instance))
                .map(order -> new Claim(
                        true,
                        order.isAtOnce(),
                        products.hostingPlan(order.productId()).isPresent()))
                .orElse(new Claim(false, false, false));
    }

    /**
     * Orders the hosting of an accepted order; once, however often it is asked for.
     *
     * @throws BusinessError if it can't be ordered as it is, or the reseller has to decide first
     */
    @Transactional(propagation = Propagation.NEVER)
    public void orderHosting(long orderId) {
        var found = orders.findById(orderId);
        if (found.isPresent() && found.get().status() == OrderStatus.REQUESTED) {
            throw new BusinessError(ProductOrderProcess.NOT_POSSIBLE, Obstacle.UNKNOWN);
        }
        if (found.isEmpty() || !found.get().isAccepted()) {
            return;
        }
        var order = found.get();
        try {
            var plan = products.hostingPlan(order.productId()).orElseThrow();
            var hosting = hostings.order(new OrderHosting(
                    order.orderToken(), plan.contractId(), order.customerId(), order.productId(), order.domainName()));
            transaction.executeWithoutResult(
                    _ -> orders.lock(orderId).orElseThrow().hostingOrdered(hosting));
        } catch (OrderRefusedException e) {
            throw new BusinessError(ProductOrderProcess.NOT_POSSIBLE, Obstacle.words(e.problem()));
        }
    }

    /** Gives an accepted order back to the reseller, unless it was deleted with its customer. */
    @Transactional
    public void giveBack(long orderId, Optional<String> why) {
        orders.lock(orderId).ifPresent(order -> order.giveBack(why.orElse(Obstacle.UNKNOWN)));
    }

    /**
     * Asks for a mail about an order; once for each decision.
     *
     * @param kind which one, see {@link OrderMail}
     */
    @Transactional
    public void request(OrderMail.Kind kind, long orderId) {
        orders.findById(orderId)
                .ifPresent(order -> deliveries.request(new MailRequest(
                        kind.text(),
                        orderId,
                        "%s-%d-%d".formatted(kind.text(), orderId, order.decision()),
                        kind.isForReseller()
                                ? order.words()
                                : customers
                                        .find(order.customerId())
                                        .orElseThrow()
                                        .choice()
                                        .label(),
                        order.customerId())));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void provide(HostingActivated hosting) {
        orders.lockAccepted(hosting.orderToken()).ifPresent(order -> provided(order, hosting.hostingId(), null));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void provide(ContractAssigned contract) {
        orders.lockWaitingFor(contract.articleId(), contract.customerId()).stream()
                .filter(order -> !WANTED.isBound() || WANTED.get() == order.id())
                .findFirst()
                .ifPresent(order -> provided(order, null, contract.contractId()));
    }

    private void provided(ProductOrder order, @Nullable Long hosting, @Nullable Long contract) {
        order.provided(hosting, contract, Instant.now());
        outbox.publish(order.message(ProductOrderProcess.PROVIDED));
    }

    /** Orders are deleted with their customer; what waits for a decision ends as if it was declined. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void end(CustomerDeletion deletion) {
        orders.lockOpenOf(deletion.customerId())
                .forEach(order -> outbox.publish(order.message(ProductOrderProcess.DECLINED)));
    }
}
