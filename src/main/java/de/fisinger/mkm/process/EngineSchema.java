package de.fisinger.mkm.process;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The schema engine, with migrations and a history of its own: it belongs to the engine's data, so a backup of the portal
 * is restored without it, and where it was lost with everything it is made anew (docs/operations.md).
 */
@Configuration(proxyBeanMethods = false)
public class EngineSchema {

    /** Any number that nobody else locks. */
    private static final long LOCK = 7_130_131_408L;

    EngineSchema() {}

    @Bean
    FlywayMigrationStrategy bothSchemas() {
        return EngineSchema::migrate;
    }

    /**
     * Migrates the portal's schema, then the engine's. Portals that start together do so one after the other: Flyway's own
     * lock doesn't cover what follows a migration.
     *
     * @throws IllegalStateException if the database can't be reached
     */
    public static void migrate(Flyway portal) {
        var source = portal.getConfiguration().getDataSource();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(LOCK));
            try {
                portal.migrate();
                migrateEngine(source);
            } finally {
                statement.execute("select pg_advisory_unlock(%d)".formatted(LOCK));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database can't be migrated", e);
        }
    }

    /** The migrations of the portal's schema, for a database that Spring doesn't know. */
    public static Flyway portal(DataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/portal")
                .load();
    }

    private static void migrateEngine(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .schemas("engine")
                .locations("classpath:db/engine")
                .load()
                .migrate();
    }
}
