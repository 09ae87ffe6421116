package de.fisinger.mkm.localstack;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL from a container. */
final class ContainerDatabase implements Database {

    static final String IMAGE = "postgres:18";

    private final PostgreSQLContainer container =
            new PostgreSQLContainer(IMAGE).withDatabaseName("mkm").withCommand("postgres", "-c", "max_connections=200");

    ContainerDatabase() {
        container.start();
    }

    @Override
    public String url() {
        return container.getJdbcUrl();
    }

    @Override
    public String user() {
        return container.getUsername();
    }

    @Override
    public String password() {
        return container.getPassword();
    }

    @Override
    public void close() {
        container.stop();
    }
}
