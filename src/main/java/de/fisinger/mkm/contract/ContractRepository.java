package de.fisinger.mkm.contract;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The contracts of the account that asks. */
interface ContractRepository extends Repository<Contract, Long> {

    Optional<Contract> findById(long id);

    Optional<Contract> findByContractNumber(String contractNumber);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.id = :id")
    Optional<Contract> lock(long id);

    @Query("""
            select c from Contract c
            where c.active and c.kind <> STANDARD and c.searchText like lower(concat('%', :text, '%')) escape '\\'
            order by c.contractNumber desc
            limit :limit offset :offset
            """)
    List<Contract> carryingHostings(String text, int offset, int limit);

    @Query("""
            select c from Contract c
            where c.articleId = :articleId and c.customerId is null and c.active
            order by c.contractNumber limit 100
            """)
    List<Contract> unassigned(long articleId);
}
