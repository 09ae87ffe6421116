package de.fisinger.mkm.order;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The products of the account that asks whose orders are accepted at once. */
interface AcceptedProductRepository extends Repository<AcceptedProduct, Long> {

    boolean existsByProductId(long productId);

    AcceptedProduct save(AcceptedProduct product);

    @Query("select a.productId from AcceptedProduct a")
    List<Long> ids();

    @Modifying
    @Query("delete from AcceptedProduct a where a.productId not in :productIds")
    void deleteAllBut(Collection<Long> productIds);
}
