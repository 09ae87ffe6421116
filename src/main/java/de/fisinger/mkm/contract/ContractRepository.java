package de.fisinger.mkm.contract;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The contracts of the account that asks. */
interface ContractRepository extends Repository<Contract, Long> {

    Optional<Contract> findById(long id);

    Optional<Contract> findByContractNumber(String contractNumber);

    List<Contract> findAllBy(Pageable page);

    int countBy();
}
