-- What the engine did, as its exporter tells it; what instances are about; user tasks that support decides.

-- A schema of its own, because it goes with the engine's data: a backup of the portal is restored without it.
create schema if not exists engine;

create table if not exists engine.exporter (
    partition_id integer primary key,
    position     bigint      not null,
    exported_at  timestamptz not null
);
comment on table engine.exporter is 'how far the records of each partition have come';

create table if not exists engine.process_definition (
    process_definition_key bigint primary key,
    process_id             varchar(255) not null,
    version                integer      not null,
    xml                    text         not null,
    deployed_at            timestamptz  not null
);
create index if not exists process_definition_of_process on engine.process_definition (process_id, version);

create table if not exists engine.process_instance (
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
create index if not exists process_instance_active on engine.process_instance (process_instance_key) where state = 'ACTIVE';
create index if not exists process_instance_of_subject on engine.process_instance (subject, process_instance_key);
create index if not exists process_instance_of_model on engine.process_instance (process_definition_key, state);
create index if not exists process_instance_ended on engine.process_instance (ended_at) where state <> 'ACTIVE';

create table if not exists engine.element (
    element_instance_key bigint primary key,
    process_instance_key bigint       not null,
    element_id           varchar(255) not null,
    element_type         varchar(60)  not null,
    state                varchar(20)  not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED', 'COMPENSATED')),
    started_at           timestamptz  not null,
    ended_at             timestamptz
);
comment on table engine.element is 'elements that an instance entered, and the flows it took';
create index if not exists element_of_instance on engine.element (process_instance_key, element_instance_key);

create table if not exists engine.incident (
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
create index if not exists incident_of_instance on engine.incident (process_instance_key);
create index if not exists incident_open on engine.incident (incident_key) where resolved_at is null;

create table if not exists engine.user_task (
    user_task_key        bigint primary key,
    process_instance_key bigint       not null,
    element_id           varchar(255) not null,
    created_at           timestamptz  not null,
    ended_at             timestamptz
);
create index if not exists user_task_of_instance on engine.user_task (process_instance_key);
create index if not exists user_task_open on engine.user_task (user_task_key) where ended_at is null;

create table if not exists engine.used_id (
    sequence_name varchar(100) primary key,
    last_value    bigint not null
);
comment on table engine.used_id is 'the ids that the engine and Plesk may know; none is given again after a restored backup';

-- Models that support deployed, so that they can be deployed again.
create table uploaded_model (
    process_id             varchar(255) primary key,
    xml                    text         not null,
    process_definition_key bigint       not null,
    uploaded_by            varchar(100) not null,
    uploaded_at            timestamptz  not null
);
comment on table uploaded_model is 'the last one of each process; an engine without data gets it if it is newer than the one that MKM ships';

-- Both sides of a service access were told of it; another instance of its process does not tell them again.
alter table service_access add column told_at timestamptz;

-- The journal is asked by instance, too. A job is known by its key and its instance.
create index process_step_of_instance on process_step (process_instance_key, id);

-- What instances are about, in words. One row for each thing that a process works on.
create view process_subject as
select 'hosting' as kind, h.id, h.account_id, coalesce(h.domain_name, h.requested_domain, 'Hosting ' || h.id) as title,
    c.customer_number || ' · ' || c.last_name || ' ' || c.first_name as customer
from hosting h join customer c on c.id = h.customer_id
union all
select 'linking', l.id, l.account_id, l.domain_name, c.customer_number || ' · ' || c.last_name || ' ' || c.first_name
from linking l left join customer c on c.id = l.customer_id
union all
select 'mail', m.id, m.account_id, 'E-Mail an ' || m.recipient,
    c.customer_number || ' · ' || c.last_name || ' ' || c.first_name
from mail_delivery m left join customer c on c.id = m.customer_id
union all
select 'order', o.id, o.account_id, o.product_name, c.customer_number || ' · ' || c.last_name || ' ' || c.first_name
from product_order o join customer c on c.id = o.customer_id
union all
select 'service-access', s.id, s.account_id, 'Zugang für ' || p.account_number || ' · ' || p.name, null
from service_access s join account p on p.id = s.provider_account_id;

-- Process instances as support sees them: what they are about, where they stand, and why they wait.
create view process_overview as
select i.process_instance_key as id, i.process_definition_key, i.process_id, i.version, i.started_at, i.ended_at, i.subject,
    i.account_id, a.account_number, a.name as account_name, s.title, s.customer,
    case
        when i.state <> 'ACTIVE' then i.state
        when trouble.incident_key is not null then 'INCIDENT'
        when step.state = 'RETRYING' then 'RETRYING'
        when here.element_type in ('SERVICE_TASK', 'SEND_TASK', 'BUSINESS_RULE_TASK', 'SCRIPT_TASK') then 'RUNNING'
        when here.element_type is null then 'RUNNING'
        else 'WAITING'
    end as status,
    coalesce(trouble.element_id, here.element_id) as element_id,
    coalesce(trouble.created_at, here.started_at, i.ended_at, i.started_at) as since,
    coalesce(step.tries, 0) as tries,
    coalesce(trouble.message, case when step.state = 'RETRYING' then step.reason end) as cause
from engine.process_instance i
left join account a on a.id = i.account_id
left join process_subject s on s.kind = i.subject_kind and s.id = i.subject_id and s.account_id = i.account_id
left join lateral (
    select n.incident_key, n.element_id, n.message, n.created_at from engine.incident n
    where n.process_instance_key = i.process_instance_key and n.resolved_at is null
    order by n.incident_key desc limit 1) trouble on true
left join lateral (
    select e.element_id, e.element_type, e.started_at from engine.element e
    where e.process_instance_key = i.process_instance_key and e.state = 'ACTIVE'
        and e.element_type not in ('SUB_PROCESS', 'EVENT_SUB_PROCESS', 'MULTI_INSTANCE_BODY')
    order by e.element_instance_key desc limit 1) here on i.state = 'ACTIVE'
left join lateral (
    select p.tries, p.state, p.reason from process_step p
    where p.process_instance_key = i.process_instance_key and p.ended_at is null
        and p.element_id = coalesce(trouble.element_id, here.element_id)
    order by p.id desc limit 1) step on i.state = 'ACTIVE';

-- User tasks that wait for support. What is decided is journalled, and the engine hears of it from the outbox.
create view open_user_task as
select t.user_task_key as id, t.element_id, t.created_at, i.process_instance_key, i.process_id, i.version,
    i.subject, i.account_id, a.account_number, a.name as account_name, s.title, s.customer
from engine.user_task t
join engine.process_instance i on i.process_instance_key = t.process_instance_key
left join account a on a.id = i.account_id
left join process_subject s on s.kind = i.subject_kind and s.id = i.subject_id and s.account_id = i.account_id
where t.ended_at is null and not exists (select from process_step p where p.job_key = t.user_task_key);

-- Deployed versions of the models, with the instances that run on them.
create view deployed_version as
select d.process_definition_key as id, d.process_id, d.version, d.deployed_at,
    d.process_definition_key = max(d.process_definition_key) over (partition by d.process_id) as in_force,
    (select count(*) from engine.process_instance i
     where i.process_definition_key = d.process_definition_key and i.state = 'ACTIVE') as running,
    (select count(*) from engine.process_instance i
     where i.process_definition_key = d.process_definition_key and i.state <> 'ACTIVE') as ended
from engine.process_definition d;
