-- The broker's exporter signs in as a role of its own, where there is one: it reaches the tables that it fills and nothing of
-- the portal, not even the views, which show what the portal knows of an instance.
do $grants$
declare filled text;
begin
    if exists (select from pg_roles where rolname = 'engine_exporter') then
        grant usage on schema engine to engine_exporter;
        for filled in select tablename from pg_tables where schemaname = 'engine' and tablename <> 'flyway_schema_history' loop
            execute format('grant select, insert, update, delete on engine.%I to engine_exporter', filled);
        end loop;
    end if;
end $grants$;
