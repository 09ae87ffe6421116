package de.fisinger.mkm.localstack;

import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A backup of the portal's schema, without the engine's: as pg_dump and pg_restore with --schema=public. */
public final class Backup {

    private static final String TABLES = """
            select quote_ident(c.table_name) || ' ' ||
                string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position)
                    filter (where c.is_generated = 'NEVER')
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
            group by c.table_name
            """;

    private final DemoData data;
    private final List<String> tables;
    private final List<String> sequences;

    /** Makes it. */
    public Backup(DemoData data) {
        this.data = data;
        tables = data.jdbc().sql(TABLES).query(String.class).list();
        sequences = data.jdbc().sql("""
                        select 'select setval(''public.' || sequencename || ''', ' || last_value || ')' from pg_sequences
                        where schemaname = 'public' and last_value is not null
                        """).query(String.class).list();
        run("drop schema if exists backup cascade");
        run("create schema backup");
        tables.forEach(table -> run("create table backup.%s as select %s from public.%s"
                .formatted(name(table), columns(table), name(table))));
    }

    /** Brings everything back to that moment. */
    public void restore() {
        try (var connection = data.connection()) {
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            // no triggers, as when tables are restored before their triggers
            jdbc.execute("set session_replication_role = replica");
            tables.forEach(table -> jdbc.execute("delete from public." + name(table)));
            tables.forEach(table ->
                    jdbc.execute("insert into public.%1$s (%2$s) overriding system value select %2$s from backup.%1$s"
                            .formatted(name(table), columns(table))));
            sequences.forEach(jdbc::execute);
            // nobody runs tasks of a database that was just restored
            jdbc.execute("update public.scheduled_tasks set picked = false, picked_by = null");
            jdbc.execute("reset session_replication_role");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run("drop schema backup cascade");
    }

    private void run(String statement) {
        data.jdbc().sql(statement).update();
    }

    private static String name(String table) {
        return table.substring(0, table.indexOf(' '));
    }

    private static String columns(String table) {
        return table.substring(table.indexOf(' ') + 1);
    }
}
