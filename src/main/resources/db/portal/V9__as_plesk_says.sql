-- Subscriptions that somebody made on Plesk and that are no hostings here wait for a decision as well.
alter table deviation
    alter column hosting_id drop not null,
    add column contract_id bigint references contract on delete cascade,
    add column subscription_guid varchar(60),
    add column restored_by bigint references hosting_change on delete set null,
    drop constraint deviation_kind_check,
    add check (kind in ('STATUS', 'NAME', 'PLAN', 'OWNER', 'GONE', 'UNKNOWN')),
    add check ((kind = 'UNKNOWN') = (hosting_id is null)),
    add check ((kind = 'UNKNOWN') = (contract_id is not null and subscription_guid is not null));
comment on column deviation.contract_id is 'the contract below which a subscription is that is no hosting here; null for a hosting''s';
comment on column deviation.restored_by is 'the change that puts Plesk back';
create unique index deviation_of_unknown_open on deviation (contract_id, subscription_guid) where settled_at is null;

create function tell_deviation() returns trigger language plpgsql as $$
begin
    perform pg_notify('mkm_changed',
        coalesce('hosting-' || new.hosting_id, 'subscriptions-' || new.contract_id) || ' ' || new.account_id);
    return null;
end $$;
drop trigger deviation_changed on deviation;
create trigger deviation_changed after insert or update on deviation for each row execute function tell_deviation();

alter table hosting add column compared_from timestamptz;
comment on column hosting.compared_from is 'when the newest reading of Plesk began with which it was compared: older ones say nothing';

alter table use_reading add column again boolean not null default false;
comment on column use_reading.again is 'something happened while it was read, so that another reading has to follow';

-- What an end customer has is as Plesk says, also while nobody has decided what counts.
create or replace view own_product as
select 'contract-' || c.id as id, c.account_id, c.customer_id, coalesce(p.name, c.product_name) as name, p.description,
       p.net_price, coalesce(p.in_app_prices, true) as in_app_prices, p.in_app_info, null::bigint as hosting_id,
       null::varchar(255) as domain_name, null::varchar(60) as login, null::varchar(60) as plesk_login, null::text as plesk,
       case when c.active then 'ACTIVE' else 'INACTIVE' end as status,
       0 as suspensions, null::varchar(500) as suspension_reason, null::timestamptz as ends_at,
       null::integer as disk_percent, null::integer as traffic_percent
from contract c
    join contract_product s on s.account_id = c.account_id and s.contract_id = c.id
    left join product p on p.id = s.product_id
union all
select 'hosting-' || h.id, h.account_id, h.customer_id, p.name, p.description, p.net_price, p.in_app_prices, p.in_app_info,
       h.id, h.domain_name, h.login, case when r.opened then k.login end,
       case when r.opened and k.login is not null then 'https://' || s.host || ':' || s.port end, r.status,
       r.flags, case when h.suspension_reason_shared and r.flags & 32 <> 0 then h.suspension_reason end,
       (select e.due_at from hosting_change e where e.hosting_id = h.id and e.status = 'OPEN' and e.kind = 'TERMINATION'),
       u.disk_percent, u.traffic_percent
from hosting h
    join product p on p.id = h.product_id
    cross join lateral (
        -- 379 is whatever keeps a subscription from being served; what the customer suspended (64) the customer opens
        select t.flags,
            case when h.status not in ('ACTIVE', 'SUSPENDED') then h.status when t.gone then 'TERMINATED'
                when t.flags & 379 = 0 then 'ACTIVE' else 'SUSPENDED' end as status,
            h.status in ('ACTIVE', 'SUSPENDED') and not t.gone and t.flags & (379 - 64) = 0 as opened
        from (
            select coalesce(max(d.there) filter (where d.kind = 'STATUS')::integer, h.suspensions) as flags,
                coalesce(bool_or(d.kind = 'GONE'), false) as gone
            from deviation d
            where d.hosting_id = h.id
                and (d.settled_at is null or d.outcome = 'FORGOTTEN'
                    or d.outcome = 'RESTORED' and exists (
                        select 1 from hosting_change e
                        where e.id = d.restored_by and e.status = 'OPEN'))
        ) t
    ) r
    -- a login that is another customer's as well would open what belongs to that one
    left join plesk_customer k on k.id = h.plesk_customer_id and not exists (
        select 1 from plesk_customer o
        where o.id <> k.id and o.plesk_server_id = k.plesk_server_id
            and coalesce(o.guid, o.made_guid) = coalesce(k.guid, k.made_guid))
    left join plesk_server s on s.id = k.plesk_server_id
    left join hosting_use u on u.hosting_id = h.id
where h.status <> 'TERMINATED';

-- A subscription whose web service is suspended (8) is suspended.
create or replace view subscription_item as
select s.id, s.account_id, s.contract_id, s.subscription_id, s.guid, s.name, s.login,
       (s.owner_login || coalesce(' · ' || s.owner_name, '')) collate german as owner,
       s.plan_guid, s.plan_name,
       case when s.status = 0 then 'ACTIVE' when s.status & 123 <> 0 then 'SUSPENDED'
           when s.status & 256 <> 0 then 'EXPIRED' else 'BUSY' end as status,
       case when h.id is not null then 'LINKED' when l.status = 'REQUESTED' then 'LINKING' else 'UNLINKED' end as link_state,
       h.id as hosting_id,
       l.id as linking_id,
       case when h.id is null and l.status = 'REFUSED' then l.reason end as refusal,
       (
           select min(p.customer_id) from plesk_customer p
               join contract c on c.id = s.contract_id
                   and c.plesk_server_id = p.plesk_server_id and c.reseller_login = p.reseller_login
           where p.account_id = s.account_id and p.login = s.owner_login and p.status = 'PRESENT'
       ) as known_customer_id,
       s.status as suspensions
from plesk_subscription s
    left join lateral (
        select h.id from hosting h
        where h.account_id = s.account_id and h.status not in ('FAILED', 'CANCELLED', 'TERMINATED')
            and (h.subscription_guid = s.guid or h.id = s.hosting_id)
        limit 1
    ) h on true
    left join lateral (
        select l.id, l.status, l.reason from linking l
        where l.account_id = s.account_id and l.subscription_guid = s.guid
        order by l.id desc limit 1
    ) l on true;
