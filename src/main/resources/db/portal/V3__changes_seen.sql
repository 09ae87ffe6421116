-- "An den Tarif angleichen" keeps the plan on which a subscription is, which of a linked one need not be its product's.
alter table hosting_change add column aligning boolean not null default false;
comment on column hosting_change.aligning is 'a change of plan that keeps the plan and gives its settings again';

-- Whoever shows a hosting shows the delays of what changes at it.
create unique index hosting_change_subject on hosting_change (subject);
create or replace function tell_step_changed() returns trigger language plpgsql as $$
begin
    perform pg_notify('mkm_changed', new.subject || ' ' || new.account_id);
    perform pg_notify('mkm_changed', 'hosting-' || c.hosting_id || ' ' || c.account_id)
    from hosting_change c where c.subject = new.subject;
    return null;
end $$;

-- A product to which somebody is just being moved is one that they have.
create or replace view product_usage as
select p.id as product_id, p.account_id, coalesce(c.customers, h.customers, 0) as customers
from product p
    left join (
        select account_id, product_id, count(distinct customer_id) as customers
        from contract_product group by account_id, product_id
    ) c on p.type = 'SHOP' and c.account_id = p.account_id and c.product_id = p.id
    left join (
        select account_id, product_id, count(distinct customer_id) as customers
        from (
            select account_id, product_id, customer_id from hosting where status <> 'TERMINATED'
            union all
            select w.account_id, w.product_id, h.customer_id
            from hosting_change w join hosting h on h.id = w.hosting_id
            where w.status = 'OPEN' and w.product_id is not null
        ) used group by account_id, product_id
    ) h on h.account_id = p.account_id and h.product_id = p.id;
