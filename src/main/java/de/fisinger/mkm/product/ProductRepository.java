package de.fisinger.mkm.product;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The products of the account that asks. */
interface ProductRepository extends Repository<Product, Long> {

    Optional<Product> findById(long id);

    @Query("select p from Product p where p.id = :id and p.deleted = false")
    Optional<Product> find(long id);

    /** For changes and the deletion: they wait for orders that are just being taken. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Product p where p.id = :id and p.deleted = false")
    Optional<Product> lock(long id);

    /** For orders: until they are stored, the product stays as it is. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from Product p where p.id = :id and p.deleted = false")
    Optional<Product> keep(long id);

    @Query("select new de.fisinger.mkm.product.OfferedProduct(" + OfferedProduct.COLUMNS + ") from Product p where "
            + OfferedProduct.CONDITION + " order by p.name, p.id")
    List<OfferedProduct> offered();

    @Query("select u.customers from ProductUsage u where u.productId = :id")
    long customersOf(long id);

    @Query(
            "select p from Product p where p.contractId = :contractId and p.active and p.deleted = false order by p.name")
    List<Product> activeOf(long contractId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Product p where p.contractId = :contractId and p.deleted = false order by p.id")
    List<Product> lockAllOf(long contractId);

    @Query("""
            select distinct new de.fisinger.mkm.product.PlanCheck$Contract(p.accountId, p.contractId) from Product p
            where p.type = RESELLER and p.deleted = false
            """)
    List<PlanCheck.Contract> contractsWithPlans();

    Product save(Product product);

    void flush();
}
