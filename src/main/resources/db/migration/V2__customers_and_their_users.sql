-- Lists of customers that stay quick with a million rows, counters of what customers have, portal users' invitations.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- German order, numbers within text by their value: K2 before K10.
create collation german (provider = icu, locale = 'de-u-kn-true');

alter table customer
    alter column customer_number type varchar(20) collate german,
    alter column company type varchar(200) collate german,
    alter column last_name type varchar(100) collate german,
    alter column first_name type varchar(100) collate german,
    add column contract_count integer not null default 0,
    add column hosting_count integer not null default 0,
    add column user_count integer not null default 0,
    add column product_count integer not null generated always as (contract_count + hosting_count) stored,
    add column lower_number text collate "C" not null generated always as (lower(customer_number) collate "C") stored,
    add column lower_last_name text collate "C" not null generated always as (lower(last_name) collate "C") stored,
    add column lower_first_name text collate "C" not null generated always as (lower(first_name) collate "C") stored,
    add column lower_company text collate "C" generated always as (lower(company) collate "C") stored,
    add column search_text text collate "C" not null generated always as (
        lower(customer_number || ' ' || last_name || ' ' || first_name || ' ' || last_name || ' ' || coalesce(company, '')
            || ' ' || email collate german) collate "C") stored;
comment on column customer.product_count is 'Produkte: assigned contracts and hostings';
comment on column customer.search_text is 'what the search field finds, in lower case; both orders of the name';

-- K1 and k1 are the same number to a person.
create unique index customer_number_of_account on customer (account_id, lower(customer_number));
-- What is filtered with an order is found in the order's index, without the rows.
create index customer_by_number on customer (account_id, customer_number, id) include (lower_number);
create index customer_by_last_name on customer (account_id, last_name, id) include (lower_last_name, search_text, product_count);
create index customer_by_first_name on customer (account_id, first_name, id) include (lower_first_name);
create index customer_by_company on customer (account_id, company, id) include (lower_company);
create index customer_by_product_count on customer (account_id, product_count, id);
create index customer_search on customer using gin (account_id, search_text gin_trgm_ops, lower_number gin_trgm_ops,
    lower_last_name gin_trgm_ops, lower_first_name gin_trgm_ops, lower_company gin_trgm_ops, product_count);

alter table contract add column customer_id bigint;
alter table contract add foreign key (account_id, customer_id) references customer (account_id, id);
create index contract_of_customer on contract (account_id, customer_id);

alter table domain
    add column contract_number varchar(20) unique,
    add column active boolean not null default true,
    add column registrar varchar(20) not null default 'INWX',
    add column verification varchar(20) not null default 'PENDING'
        check (verification in ('VERIFIED', 'PENDING', 'FAILED')),
    add column zone varchar(20) not null default 'MISSING' check (zone in ('ACTIVE', 'MISSING', 'FAULTY')),
    add column transfer_lock varchar(20) not null default 'LOCKED' check (transfer_lock in ('LOCKED', 'UNLOCKED')),
    add column renewal_mode varchar(20) not null default 'AUTO_RENEW'
        check (renewal_mode in ('AUTO_RENEW', 'AUTO_DELETE', 'AUTO_EXPIRE'));

-- Everything that keeps a customer from being deleted is counted at the customer, under the customer's row lock: the
-- list knows it without asking other tables, and a deletion waits for whoever is just adding something. The triggers'
-- names let them fire before the foreign keys' own (RI_...), so that both take the customer's lock in the same order.
create function count_at_customer() returns trigger language plpgsql as $$
declare
    before bigint;
    after bigint;
begin
    if tg_op <> 'INSERT' and to_jsonb(old) ->> 'status' is distinct from 'TERMINATED' then
        before := old.customer_id;
    end if;
    if tg_op <> 'DELETE' and to_jsonb(new) ->> 'status' is distinct from 'TERMINATED' then
        after := new.customer_id;
    end if;
    if before is distinct from after then
        -- in the order of their ids, so that crossing changes wait for each other instead of blocking each other
        perform 1 from customer where id in (before, after) order by id for no key update;
        execute format('update customer set %1$I = %1$I - 1 where id = $1', tg_argv[0]) using before;
        execute format('update customer set %1$I = %1$I + 1 where id = $1', tg_argv[0]) using after;
    end if;
    return null;
end $$;
create trigger "COUNT_contract" after insert or delete or update of customer_id on contract
    for each row execute function count_at_customer('contract_count');
create trigger "COUNT_hosting" after insert or delete or update of customer_id, status on hosting
    for each row execute function count_at_customer('hosting_count');
create trigger "COUNT_user" after insert or delete or update of customer_id on app_user
    for each row execute function count_at_customer('user_count');

update customer c set
    hosting_count = (select count(*) from hosting h where h.customer_id = c.id and h.status <> 'TERMINATED'),
    user_count = (select count(*) from app_user u where u.customer_id = c.id);

-- What a customer has of both types of products, for one list.
create view customer_product as
select 'contract-' || c.id as id,
       c.account_id,
       c.customer_id,
       'SHOP' as type,
       c.product_name as name,
       c.contract_number,
       null::bigint as hosting_id,
       null::varchar(255) as domain_name,
       case when c.active then 'ACTIVE' else 'INACTIVE' end as status
from contract c
where c.customer_id is not null
union all
select 'hosting-' || h.id, h.account_id, h.customer_id, 'RESELLER', p.name, c.contract_number, h.id, h.domain_name,
       h.status
from hosting h
    join product p on p.id = h.product_id
    join contract c on c.id = h.contract_id
where h.status <> 'TERMINATED';

-- A portal user sets the first password, or a forgotten one, by a link that works once.
alter table app_user
    alter column password_hash drop not null,
    add column sign_in_epoch integer not null default 0,
    add column link_hash char(64) unique,
    add column link_expires_at timestamptz,
    add check ((link_hash is null) = (link_expires_at is null));
comment on column app_user.password_hash is 'null: invited, no password set yet';
comment on column app_user.sign_in_epoch is 'grows when sessions have to end; those of an earlier epoch are over';
comment on column app_user.link_hash is 'SHA-256 of the token in the link that was mailed last';
create unique index app_user_name on app_user (lower(user_name));
create index app_user_of_customer on app_user (account_id, customer_id);

create function tell_user_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('mkm_changed', 'user-' || coalesce(new.id, old.id) || ' ' || coalesce(new.account_id, old.account_id));
    return null;
end $$;
create trigger user_changed after insert or update or delete on app_user
    for each row execute function tell_user_changed();

create function tell_customer_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('mkm_changed',
        'customer-' || coalesce(new.id, old.id) || ' ' || coalesce(new.account_id, old.account_id));
    return null;
end $$;
create trigger customer_changed after insert or update or delete on customer
    for each row execute function tell_customer_changed();
