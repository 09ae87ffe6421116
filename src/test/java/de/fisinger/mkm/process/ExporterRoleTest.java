package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.TestStack;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever has the broker has its exporter's password: it fills the engine's tables, and reaches nothing of the portal. */
@MkmTest
class ExporterRoleTest {

    private final JdbcClient owner = TestStack.shared().data().jdbc();
    private final JdbcClient exporter = JdbcClient.create(new DriverManagerDataSource(
            Objects.requireNonNull(TestStack.shared().settings().get("spring.datasource.url")),
            "engine_exporter",
            "engine_exporter"));

    @Test
    void itReachesNothingOfThePortal() {
        var tables = owner.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_schema = 'public' or table_schema = 'engine' and table_type = 'VIEW'
                        """).query(String.class).list();

        assertThat(tables)
                .hasSizeGreaterThan(20)
                .allSatisfy(table -> assertThatThrownBy(() -> exporter.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied"));
    }

    @Test
    void itReachesWhatItFills() {
        var tables = owner.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'engine' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                        """).query(String.class).list();

        assertThat(tables)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(exporter.sql("select count(*) from engine." + table)
                                .query(Long.class)
                                .single())
                        .isNotNegative());
    }
}
