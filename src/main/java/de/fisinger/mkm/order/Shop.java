package de.fisinger.mkm.order;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import de.fisinger.mkm.order.OrderNotTakenException.Problem;
import de.fisinger.mkm.portal.CurrentPortal;
import de.fisinger.mkm.process.NewWork;
import de.fisinger.mkm.process.Works;
import de.fisinger.mkm.product.OfferedProduct;
import de.fisinger.mkm.product.ProductType;
import de.fisinger.mkm.product.Products;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an end customer sees of the reseller's offer, and the own orders. The customer comes from the session, never from
 * outside; there is an offer only in portals whose reseller switched ordering on.
 */
@Service
@PreAuthorize("hasRole('END_CUSTOMER')")
public class Shop {

    /** An end customer's own orders. */
    public static final String ORDERS_ADDRESS = "meine-bestellungen";

    private final ProductOrderRepository orders;
    private final AcceptedProductRepository accepted;
    private final Products products;
    private final Contracts contracts;
    private final CurrentPortal portal;
    private final CurrentUser user;
    private final Works works;
    private final Lists lists;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Shop(
            ProductOrderRepository orders,
            AcceptedProductRepository accepted,
            Products products,
            Contracts contracts,
            CurrentPortal portal,
            CurrentUser user,
            Works works,
            Lists lists,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.accepted = accepted;
        this.products = products;
        this.contracts = contracts;
        this.portal = portal;
        this.user = user;
        this.works = works;
        this.lists = lists;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether this portal takes orders. */
    public boolean isOpen() {
        return portal.takesOrders();
    }

    /** Whether there are orders to look at, or could be. */
    public boolean hasOrders() {
        return isOpen() || orders.existsOf(user.get().ownCustomerId());
    }

    /** What can be ordered. The column is produkt. */
    public ListSource<OfferedProduct> offers() {
        return products.offered();
    }

    /** The customer's own domains, which a hosting can have. */
    public List<String> domains() {
        return contracts.domainsOf(user.get().ownCustomerId());
    }

    /**
     * Orders a product. A process instance carries it out.
     *
     * @return id of the order; of the same one if its token was used before
     * @throws OrderNotTakenException if it can't be ordered
     */
    @Transactional(propagation = Propagation.NEVER)
    public long order(PlaceOrder order) {
        if (!isOpen()) {
            throw new OrderNotTakenException(Problem.CLOSED);
        }
        try {
            return Objects.requireNonNull(transaction.execute(_ -> placed(order).orElseGet(() -> place(order))));
        } catch (DataIntegrityViolationException e) {
            // lost a race against another press of the button
            return placed(order).orElseThrow(() -> e);
        }
    }

    private Optional<Long> placed(PlaceOrder order) {
        return orders.findByOrderToken(order.token())
                .filter(found -> found.customerId() == user.get().ownCustomerId())
                .map(ProductOrder::id);
    }

    private long place(PlaceOrder order) {
        var customerId = user.get().ownCustomerId();
        var product =
                products.keepOffered(order.productId()).orElseThrow(() -> new OrderNotTakenException(Problem.PRODUCT));
        var domain = order.domainName();
        if (domain != null
                && (product.type() != ProductType.RESELLER
                        || DomainName.of(domain).isEmpty()
                        || !contracts.hasDomain(customerId, domain))) {
            throw new OrderNotTakenException(Problem.DOMAIN);
        }
        var now = Instant.now();
        var placed = new ProductOrder(order, product, customerId, user.get().userId(), now);
        if (accepted.existsByProductId(product.id())) {
            placed.acceptAtOnce(now);
        }
        orders.save(placed);
        works.start(new NewWork(
                ProductOrderProcess.WORK,
                placed.id(),
                placed.accountId(),
                placed.productName(),
                customerId,
                null,
                ProductOrderProcess.variables(placed.isAtOnce(), product.type() == ProductType.RESELLER)));
        audit.note(AuditAction.PRODUCT_ORDERED, placed.words(), placed.customerId());
        return placed.id();
    }

    /** The own orders. */
    public ListSource<OrderItem> list() {
        return lists.source(
                OrderItem.OF_CUSTOMER, Map.of("customerId", user.get().ownCustomerId()));
    }

    /** How many of them are open. */
    public long countOpen() {
        return orders.countOpenOf(user.get().ownCustomerId());
    }

    /**
     * Takes an order back that isn't accepted yet.
     *
     * @throws OrderStateException if it is decided
     * @throws GoneException if the customer has no such order
     */
    @Transactional
    public void withdraw(long orderId) {
        var order = orders.lockOwn(orderId, user.get().ownCustomerId()).orElseThrow(GoneException::new);
        order.withdraw(Instant.now());
        works.tell(ProductOrderProcess.WORK, order.id(), ProductOrderProcess.WITHDRAWN);
        audit.note(AuditAction.ORDER_WITHDRAWN, order.words(), order.customerId());
    }
}
