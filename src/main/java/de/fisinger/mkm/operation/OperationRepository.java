package de.fisinger.mkm.operation;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The process instances of all accounts. */
interface OperationRepository extends Repository<Operation, Long> {

    @Query("select new de.fisinger.mkm.operation.OperationItem(" + OperationItem.COLUMNS
            + ") from Operation o where o.id = :id")
    Optional<OperationItem> item(long id);
}
