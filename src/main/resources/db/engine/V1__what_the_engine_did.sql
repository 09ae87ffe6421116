-- What the engine did, as its exporter tells it. A schema with a history of its own, because it goes with the engine's
-- data: a backup of the portal is restored without it, and where it was lost it is made anew.

create table engine.exporter (
    partition_id integer primary key,
    position     bigint      not null,
    exported_at  timestamptz not null
);
comment on table engine.exporter is 'how far the records of each partition have come, and when the exporter last said that it is there';

create table engine.process_definition (
    process_definition_key bigint primary key,
    process_id             varchar(255) not null,
    version                integer      not null,
    xml                    text         not null,
    deployed_at            timestamptz  not null
);
create index process_definition_of_process on engine.process_definition (process_id, version);

create table engine.process_instance (
    process_instance_key   bigint primary key,
    process_definition_key bigint       not null,
    process_id             varchar(255) not null,
    version                integer      not null,
    state                  varchar(20)  not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
    started_at             timestamptz  not null,
    ended_at               timestamptz,
    subject                varchar(60),
    account_id             bigint,
    subject_kind           varchar(60) generated always as (regexp_replace(subject, '-[0-9]+$', '')) stored,
    subject_id             bigint generated always as (substring(subject from '-([0-9]{1,18})$')::bigint) stored
);
comment on column engine.process_instance.subject is 'what it is about, such as hosting-7; null for a process that MKM does not start';
comment on column engine.process_instance.account_id is 'no foreign key: the account may be newer than a restored backup';
create index process_instance_active on engine.process_instance (process_instance_key) where state = 'ACTIVE';
create index process_instance_of_subject on engine.process_instance (subject, process_instance_key);
create index process_instance_of_model on engine.process_instance (process_definition_key, state);
create index process_instance_ended on engine.process_instance (ended_at) where state <> 'ACTIVE';

create table engine.element (
    element_instance_key bigint primary key,
    process_instance_key bigint       not null,
    element_id           varchar(255) not null,
    element_type         varchar(60)  not null,
    state                varchar(20)  not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED', 'COMPENSATED')),
    started_at           timestamptz  not null,
    ended_at             timestamptz
);
comment on table engine.element is 'elements that an instance entered, and the flows it took';
create index element_of_instance on engine.element (process_instance_key, element_instance_key);

create table engine.incident (
    incident_key         bigint primary key,
    process_instance_key bigint       not null,
    element_instance_key bigint       not null,
    element_id           varchar(255) not null,
    job_key              bigint,
    error_type           varchar(60)  not null,
    message              varchar(2000) not null,
    created_at           timestamptz  not null,
    resolved_at          timestamptz
);
comment on column engine.incident.job_key is 'null: no job failed, such as when a condition could not be evaluated';
create index incident_of_instance on engine.incident (process_instance_key);
create index incident_open on engine.incident (incident_key) where resolved_at is null;

create table engine.user_task (
    user_task_key        bigint primary key,
    process_instance_key bigint       not null,
    element_id           varchar(255) not null,
    created_at           timestamptz  not null,
    ended_at             timestamptz
);
create index user_task_of_instance on engine.user_task (process_instance_key);
create index user_task_open on engine.user_task (user_task_key) where ended_at is null;

create table engine.used_id (
    sequence_name varchar(100) primary key,
    last_value    bigint not null
);
comment on table engine.used_id is 'the ids that the engine and Plesk may know; none is given again after a restored backup';
