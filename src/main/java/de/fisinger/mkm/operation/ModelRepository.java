package de.fisinger.mkm.operation;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The deployed versions. */
interface ModelRepository extends Repository<DeployedVersion, Long> {

    @Query("select new de.fisinger.mkm.operation.ModelItem(" + ModelItem.COLUMNS
            + ") from DeployedVersion d where d.id = :id")
    Optional<ModelItem> item(long id);

    @Query("select new de.fisinger.mkm.operation.ModelItem(" + ModelItem.COLUMNS
            + ") from DeployedVersion d where d.processId = :processId and d.inForce")
    Optional<ModelItem> inForce(String processId);
}
