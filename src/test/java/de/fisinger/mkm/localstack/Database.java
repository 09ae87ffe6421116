package de.fisinger.mkm.localstack;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A running PostgreSQL with a database for MKM. */
interface Database extends AutoCloseable {

    String url();

    String user();

    String password();

    /** SQL as its owner. */
    default JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url(), user(), password()));
    }

    @Override
    void close() throws java.io.IOException;
}
