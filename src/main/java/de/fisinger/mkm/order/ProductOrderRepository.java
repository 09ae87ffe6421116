package de.fisinger.mkm.order;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The orders of the account that asks. */
interface ProductOrderRepository extends Repository<ProductOrder, Long> {

    ProductOrder save(ProductOrder order);

    Optional<ProductOrder> findById(long id);

    Optional<ProductOrder> findByOrderToken(UUID token);

    /** For changes: the reseller's, the customer's and the workers' wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from ProductOrder o where o.id = :id")
    Optional<ProductOrder> lock(long id);

    /** The hosting that was ordered for it, not locked. */
    @Query("select o.hostingId from ProductOrder o where o.id = :id and o.hostingId is not null")
    Optional<Long> hostingIdOf(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from ProductOrder o where o.id = :id and o.customerId = :customerId")
    Optional<ProductOrder> lockOwn(long id, long customerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from ProductOrder o where o.orderToken = :token and o.status = ACCEPTED")
    Optional<ProductOrder> lockAccepted(UUID token);

    /** The oldest ones first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select o from ProductOrder o join Product p on p.id = o.productId
            where o.status = ACCEPTED and o.customerId = :customerId and p.type = SHOP and p.articleId = :articleId
            order by o.id
            """)
    List<ProductOrder> lockWaitingFor(long articleId, long customerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from ProductOrder o where o.customerId = :customerId and o.status in (REQUESTED, ACCEPTED)")
    List<ProductOrder> lockOpenOf(long customerId);

    @Query("select count(o) from ProductOrder o where o.customerId = :customerId and o.status in (REQUESTED, ACCEPTED)")
    long countOpenOf(long customerId);

    @Query("select count(o) > 0 from ProductOrder o where o.customerId = :customerId")
    boolean existsOf(long customerId);

    @Query("select new de.fisinger.mkm.order.OrderItem(" + OrderItem.COLUMNS + ") from " + OrderItem.FROM
            + " where o.id = :id")
    Optional<OrderItem> item(long id);
}
