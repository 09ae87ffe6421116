package de.fisinger.mkm.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.postgresql.Driver;

/** The connection to the schema {@code engine}; a batch of records is one transaction. */
final class EngineTables {

    /** Where the partition stands in a key. */
    private static final int PARTITION_BITS = 51;

    private static final List<String> OF_A_PARTITION = List.of(
            "delete from engine.element where process_instance_key >> ? = ?",
            "delete from engine.incident where process_instance_key >> ? = ?",
            "delete from engine.user_task where process_instance_key >> ? = ?",
            "delete from engine.process_instance where process_instance_key >> ? = ?",
            "delete from engine.process_definition where process_definition_key >> ? = ?");

    private final ExporterSettings settings;
    private final int partition;
    private boolean isFormerBrokerThere;
    private Connection connection;

    /**
     * Prepares it.
     *
     * @param exportedBefore up to which position the broker knows to have exported; -1 if nothing
     */
    EngineTables(ExporterSettings settings, int partition, long exportedBefore) {
        this.settings = settings;
        this.partition = partition;
        this.isFormerBrokerThere = exportedBefore < 0;
    }

    /**
     * Writes records, all or none. One that the database will never take, as with a value it has no room for, is left out.
     *
     * @return the records that were left out
     * @throws SQLException if the database takes nothing at present
     */
    List<Record<?>> write(List<Record<?>> records) throws SQLException {
        try {
            connect();
            forgetFormerBroker();
            var instances = new TreeSet<Long>();
            var refused = writeRows(records, instances);
            keepPosition(records.getLast().getPosition());
            tell(instances);
            connection.commit();
            isFormerBrokerThere = false;
            return refused;
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** All at once; one by one only if something is wrong with one. */
    private List<Record<?>> writeRows(List<Record<?>> records, TreeSet<Long> instances) throws SQLException {
        var rows = new RecordRows(connection);
        var begin = connection.setSavepoint();
        try {
            for (var exported : records) {
                rows.write(exported).ifPresent(instances::add);
            }
            return List.of();
        } catch (SQLException | RuntimeException e) {
            requireBadValue(e);
            connection.rollback(begin);
        }
        var refused = new ArrayList<Record<?>>();
        for (var exported : records) {
            var before = connection.setSavepoint();
            try {
                rows.write(exported).ifPresent(instances::add);
                connection.releaseSavepoint(before);
            } catch (SQLException | RuntimeException e) {
                requireBadValue(e);
                connection.rollback(before);
                refused.add(exported);
            }
        }
        return refused;
    }

    /** Classes 22 and 23 of SQL's states: a value or row is wrong, not the connection or the database. */
    private static void requireBadValue(Exception e) throws SQLException {
        if (e instanceof SQLException failure
                && !String.valueOf(failure.getSQLState()).matches("2[23].*")) {
            throw failure;
        }
    }

    /** Says that the exporter is there, even if nothing happens. */
    void sayPresent() throws SQLException {
        try {
            connect();
            try (var say = connection.prepareStatement("""
                    insert into engine.exporter (partition_id, position, exported_at) values (?, -1, now())
                    on conflict (partition_id) do update set exported_at = now()
                    """)) {
                say.setInt(1, partition);
                say.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private void connect() throws SQLException {
        if (connection == null) {
            var properties = new Properties();
            properties.setProperty("user", settings.user);
            properties.setProperty("password", settings.password);
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("socketTimeout", "30");
            properties.setProperty("ApplicationName", "mkm-exporter");
            connection = new Driver().connect(settings.url, properties);
            if (connection == null) {
                throw new SQLException("not an address of PostgreSQL: " + settings.url);
            }
            connection.setAutoCommit(false);
        }
    }

    /** A broker without data counts its keys from the beginning: what a former one did must not be mixed with it. */
    private void forgetFormerBroker() throws SQLException {
        if (isFormerBrokerThere) {
            for (var statement : OF_A_PARTITION) {
                try (var delete = connection.prepareStatement(statement)) {
                    delete.setInt(1, PARTITION_BITS);
                    delete.setInt(2, partition);
                    delete.executeUpdate();
                }
            }
        }
    }

    private void keepPosition(long position) throws SQLException {
        try (var keep = connection.prepareStatement("""
                insert into engine.exporter (partition_id, position, exported_at) values (?, ?, now())
                on conflict (partition_id) do update set position = excluded.position, exported_at = now()
                """)) {
            keep.setInt(1, partition);
            keep.setLong(2, position);
            keep.executeUpdate();
        }
    }

    /** Open pages hear of it when the transaction commits: those of the account, and those of support (account 0). */
    private void tell(TreeSet<Long> instances) throws SQLException {
        try (var notify = connection.prepareStatement("""
                select pg_notify('mkm_changed', 'instance-' || process_instance_key || ' 0'),
                    pg_notify('mkm_changed', coalesce(subject || ' ' || account_id, 'instance-0 0'))
                from engine.process_instance where process_instance_key = any (?)
                """)) {
            notify.setArray(1, connection.createArrayOf("bigint", instances.toArray()));
            notify.executeQuery().close();
        }
    }

    void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // it is of no use any more
        } finally {
            connection = null;
        }
    }
}
