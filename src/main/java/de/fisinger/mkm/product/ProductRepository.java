package de.fisinger.mkm.product;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The products of the account that asks. */
interface ProductRepository extends Repository<Product, Long> {

    Optional<Product> findById(long id);

    List<Product> findByTypeAndContractIdAndActiveTrueOrderByName(ProductType type, long contractId);
}
