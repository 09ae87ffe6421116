-- What is lost can be lost twice; things know whether an instance has anything left to do with them.

-- Keys of a lost engine are negative, and those of a second one may be the same.
alter table process_step drop constraint process_step_job_key_key;
create unique index process_step_of_job on process_step (job_key) where job_key > 0;

alter table hosting add column start_requested_at timestamptz, add column work_finished_at timestamptz;
update hosting set start_requested_at = requested_at,
    work_finished_at = case when status <> 'PROVISIONING' then now() end;
alter table linking add column start_requested_at timestamptz, add column work_finished_at timestamptz;
update linking set start_requested_at = requested_at, work_finished_at = case when status <> 'REQUESTED' then now() end;
alter table mail_delivery add column start_requested_at timestamptz, add column work_finished_at timestamptz;
update mail_delivery set start_requested_at = requested_at,
    work_finished_at = case when status <> 'WAITING' then now() end;
alter table product_order add column start_requested_at timestamptz, add column work_finished_at timestamptz;
update product_order set start_requested_at = ordered_at,
    work_finished_at = case when status not in ('REQUESTED', 'ACCEPTED') and process_instance_key is not null then now() end;
alter table service_access add column start_requested_at timestamptz, add column work_finished_at timestamptz;
update service_access set start_requested_at = granted_at,
    work_finished_at = case when status <> 'ACTIVE' then now() end;

do $$
declare worked_on text;
begin
    foreach worked_on in array array['hosting', 'linking', 'mail_delivery', 'product_order', 'service_access'] loop
        execute format('alter table %I alter column start_requested_at set not null,
            alter column start_requested_at set default now()', worked_on);
        execute format('comment on column %I.start_requested_at is
            ''since when it should have a process instance''', worked_on);
        execute format('comment on column %I.work_finished_at is
            ''since then no process instance has anything left to do with it''', worked_on);
        execute format('create index on %I (start_requested_at) where work_finished_at is null', worked_on);
    end loop;
end $$;

-- The views of what the engine did belong to its schema: it can be made anew, and this one restored without it.
drop view if exists open_user_task;
drop view if exists process_overview;
drop view if exists deployed_version;
