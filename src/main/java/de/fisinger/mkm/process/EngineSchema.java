package de.fisinger.mkm.process;

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

    EngineSchema() {}

    @Bean
    FlywayMigrationStrategy bothSchemas() {
        return EngineSchema::migrate;
    }

    /** Migrates the portal's schema, then the engine's. */
    public static void migrate(Flyway portal) {
        portal.migrate();
        Flyway.configure()
                .dataSource(portal.getConfiguration().getDataSource())
                .schemas("engine")
                .locations("classpath:db/engine")
                // V7 of the portal made it without a history
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
