-- What hostings use of what they may, as it was read from Plesk last. A number that Plesk doesn't tell is null, an allowed -1
-- is unlimited.
create table hosting_use (
    hosting_id        bigint primary key references hosting on delete cascade,
    account_id        bigint not null references account,
    read_at           timestamptz not null,
    disk_used         bigint,
    disk_allowed      bigint,
    traffic_used      bigint,
    traffic_allowed   bigint,
    mailboxes_used    bigint,
    mailboxes_allowed bigint,
    databases_used    bigint,
    databases_allowed bigint,
    domains_used      bigint,
    domains_allowed   bigint,
    disk_percent      integer generated always as (
        case when disk_allowed > 0 then least(floor(disk_used::numeric * 100 / disk_allowed), 9999)
            when disk_allowed = 0 and disk_used > 0 then 100 end) stored,
    traffic_percent   integer generated always as (
        case when traffic_allowed > 0 then least(floor(traffic_used::numeric * 100 / traffic_allowed), 9999)
            when traffic_allowed = 0 and traffic_used > 0 then 100 end) stored,
    disk_told         integer not null default 0,
    traffic_told      integer not null default 0,
    version           integer not null default 0
);
comment on column hosting_use.disk_told is 'of how many percent somebody was told: 0, 80 or 100';
create index hosting_use_of_account on hosting_use (account_id);

create table hosting_use_month (
    hosting_id   bigint not null references hosting on delete cascade,
    account_id   bigint not null references account,
    month        date not null,
    disk_used    bigint,
    traffic_used bigint,
    primary key (hosting_id, month)
);
comment on table hosting_use_month is 'what was used at the last reading of each of the last 13 months';
create index hosting_use_month_by_age on hosting_use_month (account_id, month);

create table use_reading (
    contract_id bigint primary key references contract on delete cascade,
    account_id  bigint not null references account,
    open        boolean not null,
    ordered_at  timestamptz not null,
    read_at     timestamptz,
    version     integer not null default 0
);
comment on table use_reading is 'the reading of what the hostings of a contract use, one after the other';
create index use_reading_of_account on use_reading (account_id);

alter table account add column use_mails boolean not null default true;
comment on column account.use_mails is 'whether end customers are told when their hosting is nearly full';

create index plesk_customer_by_identity on plesk_customer (account_id, plesk_server_id, coalesce(guid, made_guid));

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
       h.id, h.domain_name, h.login, case when h.status = 'ACTIVE' then k.login end,
       case when h.status = 'ACTIVE' and k.login is not null then 'https://' || s.host || ':' || s.port end, h.status,
       h.suspensions, case when h.suspension_reason_shared then h.suspension_reason end,
       (select e.due_at from hosting_change e where e.hosting_id = h.id and e.status = 'OPEN' and e.kind = 'TERMINATION'),
       u.disk_percent, u.traffic_percent
from hosting h
    join product p on p.id = h.product_id
    -- a login that is another customer's as well would open what belongs to that one
    left join plesk_customer k on k.id = h.plesk_customer_id and not exists (
        select 1 from plesk_customer o
        where o.account_id = k.account_id and o.id <> k.id and o.plesk_server_id = k.plesk_server_id
            and coalesce(o.guid, o.made_guid) = coalesce(k.guid, k.made_guid))
    left join plesk_server s on s.id = k.plesk_server_id
    left join hosting_use u on u.hosting_id = h.id
where h.status <> 'TERMINATED';
