-- The views that are missing: all at first, and after the schema public was dropped and restored, which they look into.
-- A migration that changes one drops it.
do $views$
begin
    if to_regclass('engine.process_overview') is null then
        -- Process instances as support sees them: what they are about, where they stand, and why they wait.
        create view engine.process_overview as
        select i.process_instance_key as id, i.process_definition_key, i.process_id, i.version, i.started_at, i.ended_at, i.subject,
            i.account_id, a.account_number, a.name as account_name, w.title,
            c.customer_number || ' · ' || c.last_name || ' ' || c.first_name as customer,
            case
                when i.state <> 'ACTIVE' then i.state
                when trouble.incident_key is not null then 'INCIDENT'
                when step.state in ('RETRYING', 'PUT_OFF') then 'RETRYING'
                when here.element_type in ('SERVICE_TASK', 'SEND_TASK', 'BUSINESS_RULE_TASK', 'SCRIPT_TASK') then 'RUNNING'
                when here.element_type is null then 'RUNNING'
                else 'WAITING'
            end as status,
            coalesce(trouble.element_id, here.element_id, finish.element_id) as element_id,
            coalesce(trouble.created_at, here.started_at, i.ended_at, i.started_at) as since,
            coalesce(step.tries, 0)::int as tries,
            coalesce(trouble.message, case when step.state in ('RETRYING', 'PUT_OFF') then step.reason end) as cause
        from engine.process_instance i
        left join public.account a on a.id = i.account_id
        left join public.work w on w.subject = i.subject and w.account_id = i.account_id
        left join public.customer c on c.id = w.customer_id
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
            select e.element_id from engine.element e
            where e.process_instance_key = i.process_instance_key and e.element_type = 'END_EVENT' and e.state = 'COMPLETED'
            order by e.element_instance_key desc limit 1) finish on i.state = 'COMPLETED'
        left join lateral (
            -- the step at which it stands, or the one to which a timer of the model leads back; with the tries of all its jobs
            select p.state, p.reason, (
                    select sum(q.tries) from public.process_step q
                    where q.process_instance_key = p.process_instance_key and q.element_id = p.element_id) as tries
            from public.process_step p
            where p.process_instance_key = i.process_instance_key and (
                p.ended_at is null and p.element_id = coalesce(trouble.element_id, here.element_id)
                or p.state = 'PUT_OFF' and here.element_type = 'INTERMEDIATE_CATCH_EVENT' and not exists (
                    select from public.process_step later
                    where later.process_instance_key = p.process_instance_key and later.id > p.id))
            order by p.id desc limit 1) step on i.state = 'ACTIVE';
    end if;
    if to_regclass('engine.open_user_task') is null then
        -- User tasks that wait for support. What is decided is journalled, and the engine hears of it from the outbox.
        create view engine.open_user_task as
        select t.user_task_key as id, t.element_id, t.created_at, i.process_instance_key, i.process_id, i.version,
            i.subject, i.account_id, a.account_number, a.name as account_name, w.title,
            c.customer_number || ' · ' || c.last_name || ' ' || c.first_name as customer
        from engine.user_task t
        join engine.process_instance i on i.process_instance_key = t.process_instance_key
        left join public.account a on a.id = i.account_id
        left join public.work w on w.subject = i.subject and w.account_id = i.account_id
        left join public.customer c on c.id = w.customer_id
        where t.ended_at is null and not exists (select from public.process_step p where p.job_key = t.user_task_key and p.job_key > 0);
    end if;
    if to_regclass('engine.deployed_version') is null then
        -- Deployed versions of the models, with the instances that run on them.
        create view engine.deployed_version as
        select d.process_definition_key as id, d.process_id, d.version, d.deployed_at,
            d.process_definition_key = max(d.process_definition_key) over (partition by d.process_id) as in_force,
            (select count(*) from engine.process_instance i
             where i.process_definition_key = d.process_definition_key and i.state = 'ACTIVE') as running,
            (select count(*) from engine.process_instance i
             where i.process_definition_key = d.process_definition_key and i.state <> 'ACTIVE') as ended
        from engine.process_definition d where d.process_id <> 'engine-check';
    end if;
end $views$;
