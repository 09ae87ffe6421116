package de.fisinger.mkm.operation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A version of a process model that the engine has. */
@Entity
@Immutable
@Table(schema = "engine", name = "deployed_version")
@SuppressWarnings("NullAway.Init") // read by queries only
class DeployedVersion {

    @Id
    private long id;

    private String processId;
    private int version;
    private Instant deployedAt;
    private boolean inForce;
    private long running;
    private long ended;

    protected DeployedVersion() {}
}
