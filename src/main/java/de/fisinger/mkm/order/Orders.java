package de.fisinger.mkm.order;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.contract.Assignments;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.process.Works;
import de.fisinger.mkm.product.OfferedProduct;
import de.fisinger.mkm.product.Products;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The orders of a reseller's end customers: MKM → Bestellungen. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
@Transactional
public class Orders {

    /** MKM → Bestellungen. */
    public static final String ADDRESS = "bestellungen";

    /** No product has this id; an empty list can't be compared with. */
    private static final long NONE = 0;

    private final ProductOrderRepository orders;
    private final AcceptedProductRepository accepted;
    private final Products products;
    private final OrderDecline decline;
    private final Assignments assignments;
    private final Works works;
    private final Lists lists;
    private final InputCheck input;
    private final AuditLog audit;

    Orders(
            ProductOrderRepository orders,
            AcceptedProductRepository accepted,
            Products products,
            OrderDecline decline,
            Assignments assignments,
            Works works,
            Lists lists,
            InputCheck input,
            AuditLog audit) {
        this.orders = orders;
        this.accepted = accepted;
        this.products = products;
        this.decline = decline;
        this.assignments = assignments;
        this.works = works;
        this.lists = lists;
        this.input = input;
        this.audit = audit;
    }

    /** The list. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ListSource<OrderItem> list() {
        return lists.source(OrderItem.OF_ACCOUNT, Map.of());
    }

    /**
     * Describes an order.
     *
     * @return empty if the account has no such order
     */
    @Transactional(readOnly = true)
    public Optional<OrderItem> find(long orderId) {
        return orders.item(orderId);
    }

    /**
     * Accepts an order.
     *
     * @throws OrderStateException if it was decided or withdrawn meanwhile
     * @throws GoneException if the account has no such order
     */
    public void accept(long orderId) {
        var order = orders.lock(orderId).orElseThrow(GoneException::new);
        order.accept(Instant.now());
        works.tell(ProductOrderProcess.WORK, order.id(), ProductOrderProcess.ACCEPTED);
        audit.note(AuditAction.ORDER_ACCEPTED, order.words(), order.customerId());
    }

    /**
     * Assigns one of the account's contracts to the customer, for this order.
     *
     * @throws de.fisinger.mkm.contract.NotAssignableException if it can't be assigned
     * @throws GoneException if the account has no such order
     */
    @Transactional(propagation = Propagation.NEVER)
    public void assignContract(long orderId, long contractId) {
        var order = orders.findById(orderId).orElseThrow(GoneException::new);
        ScopedValue.where(OrderFulfilment.WANTED, orderId)
                .run(() -> assignments.assignContract(
                        contractId,
                        null,
                        order.customerId(),
                        () -> audit.note(AuditAction.ORDER_PROVIDED, order.words(), order.customerId())));
    }

    /**
     * Declines an order, also one that was accepted, as long as nothing was provided nor is being set up.
     *
     * @throws jakarta.validation.ConstraintViolationException if there is no reason
     * @throws OrderStateException if it can't be declined any more
     * @throws de.fisinger.mkm.hosting.WrongStatusException if its hosting is in use or being set up
     * @throws GoneException if the account has no such order
     */
    public void decline(long orderId, DeclineReason reason) {
        input.require(reason);
        var order = decline.lock(orderId).orElseThrow(GoneException::new);
        decline.decline(order, reason.text());
        audit.note(AuditAction.ORDER_DECLINED, order.words(), order.customerId());
    }

    /** The products that can be accepted at once: all that are offered. */
    @Transactional(readOnly = true)
    public List<OfferedProduct> offered() {
        return products.allOffered();
    }

    /** Those of them whose orders are accepted at once. */
    @Transactional(readOnly = true)
    public Set<Long> acceptedAtOnce() {
        return Set.copyOf(accepted.ids());
    }

    /** Chooses the products whose orders are accepted at once; only products of the account count. */
    public void acceptAtOnce(Set<Long> productIds) {
        accepted.deleteAllBut(productIds.isEmpty() ? Set.of(NONE) : productIds);
        products.allOffered().stream()
                .map(OfferedProduct::id)
                .filter(productIds::contains)
                .filter(productId -> !accepted.existsByProductId(productId))
                .forEach(productId -> accepted.save(new AcceptedProduct(productId)));
        audit.note(AuditAction.ACCEPTED_AT_ONCE_CHANGED, String.valueOf(productIds.size()));
    }

    /** The page of an order. */
    public static String address(long orderId) {
        return ADDRESS + "/" + orderId;
    }
}
