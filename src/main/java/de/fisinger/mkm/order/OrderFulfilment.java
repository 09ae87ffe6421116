package de.fisinger.mkm.order;

import de.fisinger.mkm.contract.ContractAssigned;
import de.fisinger.mkm.customer.CustomerDeletion;
import de.fisinger.mkm.customer.CustomerToBeDeleted;
import de.fisinger.mkm.hosting.HostingActivated;
import de.fisinger.mkm.process.Works;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other features tell of products that were provided, and of customers that are deleted. */
@Component
class OrderFulfilment {

    /** The order for which a contract is just being assigned; without one it is the customer's oldest of that article. */
    static final ScopedValue<Long> WANTED = ScopedValue.newInstance();

    private final ProductOrderRepository orders;
    private final Works works;

    OrderFulfilment(ProductOrderRepository orders, Works works) {
        this.orders = orders;
        this.works = works;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void provide(HostingActivated hosting) {
        orders.lockAccepted(hosting.token()).ifPresent(order -> provided(order, hosting.hostingId(), null));
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
        works.tell(ProductOrderProcess.WORK, order.id(), ProductOrderProcess.PROVIDED);
    }

    /** A step holds its work when a new hosting counts at the customer. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void lockWork(CustomerToBeDeleted customer) {
        works.lockOf(customer.customerId());
    }

    /** Orders are deleted with their customer; what waits for a decision ends as if it was declined. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void end(CustomerDeletion deletion) {
        orders.lockOpenOf(deletion.customerId())
                .forEach(order -> works.tell(ProductOrderProcess.WORK, order.id(), ProductOrderProcess.DECLINED));
    }
}
