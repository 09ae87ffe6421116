package de.fisinger.mkm.contract;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The domains of the account that asks. */
interface DomainRepository extends Repository<Domain, Long> {

    List<Domain> findByCustomerIdOrderByName(long customerId);

    @Modifying
    @Query("update Domain d set d.customerId = null where d.customerId = :customerId")
    void release(long customerId);

    Optional<Domain> findByContractNumber(String contractNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Domain d where d.id = :id")
    Optional<Domain> lock(long id);

    boolean existsByCustomerIdAndName(long customerId, String name);
}
