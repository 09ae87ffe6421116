package de.fisinger.mkm.hosting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A web server of the provider, and how full it is over all accounts; a view in the database. */
@Entity
@Immutable
class WebServer {

    @Id
    private long id;

    private String name;

    private String host;

    private boolean draining;

    private long contracts;

    private long hostings;

    private long diskUsed;

    private @Nullable Instant followedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected WebServer() {}
}
