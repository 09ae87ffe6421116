package de.fisinger.mkm.contract;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The domains of the account that asks. */
interface DomainRepository extends Repository<Domain, Long> {

    List<Domain> findByCustomerIdOrderByName(long customerId);

    boolean existsByCustomerIdAndName(long customerId, String name);
}
