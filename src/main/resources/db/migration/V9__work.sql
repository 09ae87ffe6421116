-- The work on things stands in one table, instead of at each thing.
drop view if exists engine.open_user_task;
drop view if exists engine.process_overview;
drop view if exists engine.deployed_version;
drop view process_subject;

create table work (
    subject              varchar(60) primary key,
    kind                 varchar(40)  not null,
    subject_id           bigint       not null,
    account_id           bigint       not null references account,
    attempt              integer      not null default 1,
    asked_at             timestamptz  not null default now(),
    process_instance_key bigint,
    finished_at          timestamptz,
    title                varchar(300),
    customer_id          bigint references customer on delete set null,
    version              integer      not null default 0,
    check (subject = kind || '-' || subject_id)
);
comment on table work is 'which process instance works on a thing, one at a time; locked before the thing';
comment on column work.asked_at is 'since when it should have a process instance';
comment on column work.process_instance_key is 'null: none took it yet; negative: the engine lost its data';
comment on column work.finished_at is 'since then no process instance has anything left to do';
comment on column work.title is 'what lists call the thing';
create index work_unfinished on work (asked_at) where finished_at is null;
create index work_of_customer on work (customer_id);

-- Its title may name somebody who is deleted.
create function forget_title() returns trigger language plpgsql as $$
begin
    new.title := null;
    return new;
end $$;
create trigger work_forgets before update of customer_id on work
    for each row when (old.customer_id is not null and new.customer_id is null) execute function forget_title();

insert into work (subject, kind, subject_id, account_id, attempt, asked_at, process_instance_key, finished_at, title, customer_id)
select 'hosting-' || id, 'hosting', id, account_id, attempt, start_requested_at, process_instance_key, work_finished_at,
    coalesce(domain_name, requested_domain), customer_id
from hosting where not linked
union all
select 'linking-' || id, 'linking', id, account_id, 1, start_requested_at, process_instance_key, work_finished_at,
    domain_name, customer_id
from linking
union all
select 'mail-' || id, 'mail', id, account_id, attempt, start_requested_at, process_instance_key, work_finished_at,
    'E-Mail an ' || recipient, customer_id
from mail_delivery
union all
select 'order-' || id, 'order', id, account_id, 1, start_requested_at, process_instance_key, work_finished_at,
    product_name, customer_id
from product_order
union all
select 'service-access-' || s.id, 'service-access', s.id, s.account_id, 1, s.start_requested_at, s.process_instance_key,
    s.work_finished_at, 'Zugang für ' || p.account_number || ' · ' || p.name, null
from service_access s join account p on p.id = s.provider_account_id;

-- Both sides hear of a service access by mails of their own kinds.
update mail_delivery set kind = kind || '-customer', mail_key = replace(mail_key, kind, kind || '-customer')
where kind in ('service-access-granted', 'service-access-revoked');

alter table hosting drop column process_instance_key, drop column start_requested_at, drop column work_finished_at,
    drop column attempt;
alter table linking drop column process_instance_key, drop column start_requested_at, drop column work_finished_at;
alter table mail_delivery drop column process_instance_key, drop column start_requested_at, drop column work_finished_at,
    drop column attempt;
alter table product_order drop column process_instance_key, drop column start_requested_at, drop column work_finished_at;
alter table service_access drop column process_instance_key, drop column start_requested_at, drop column work_finished_at;

-- The one link by which a hosting's customer sets the Plesk password.
create table password_link (
    hosting_id bigint primary key references hosting on delete cascade,
    account_id bigint      not null references account,
    hash       char(64)    not null unique,
    expires_at timestamptz not null,
    version    integer     not null default 0
);
comment on column password_link.hash is 'SHA-256 of its token';
insert into password_link (hosting_id, account_id, hash, expires_at)
select id, account_id, password_link_hash, password_link_expires_at from hosting where password_link_hash is not null;
alter table hosting drop column password_link_hash, drop column password_link_expires_at;

-- A job that the engine forgets to hand out again after its back-off is set going again.
alter table process_step add column retry_at timestamptz;
comment on column process_step.retry_at is 'when the engine was to hand the job out again';
create index process_step_retrying on process_step (retry_at) where state = 'RETRYING';

-- Which MKM this is, for ids that others see as well.
create table installation (
    id      varchar(20) primary key,
    made_at timestamptz not null default now()
);
create unique index installation_is_one on installation ((true));
comment on column installation.id is 'empty: one from before ids held it, whose things on Plesk are found without';
insert into installation (id)
select case when exists (select from hosting) then '' else left(replace(gen_random_uuid()::text, '-', ''), 10) end;

-- The same states as in the code, where a user task that waits is a step, too.
alter table process_step drop constraint process_step_state_check, add constraint process_step_state_check
    check (state in ('RUNNING', 'COMPLETED', 'REJECTED', 'RETRYING', 'INCIDENT', 'ABANDONED', 'WAITING'));
