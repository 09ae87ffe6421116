package de.fisinger.mkm.localstack;

/** A running PostgreSQL with a database for MKM. */
interface Database extends AutoCloseable {

    String url();

    String user();

    String password();

    @Override
    void close() throws java.io.IOException;
}
