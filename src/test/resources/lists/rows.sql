-- Two rows of everything that lists show; ListColumnsTest rolls them back. The newest of each belongs together.
insert into account (account_number, name) values ('L90001', 'Listen GmbH'), ('L90002', 'Reihen GmbH');

insert into plesk_server (name, host, port, secret_key, trusted_certificates, preview_domain)
values ('listen1', 'listen.example', 8443, 'x', 'x', 'listen.example');

insert into customer (account_id, customer_number, company, last_name, first_name, street, postcode, city, phone, mobile,
    email, website)
select a.id, 'L' || n, 'Firma' || n, 'Nachname' || n, 'Vorname' || n, 'Weg ' || n, '10115', 'Berlin', '+49301234567',
    '+4915112345678', 'l' || n || '@kunde.example', 'https://l' || n || '.example'
from (select max(id) as id from account) a, generate_series(1, 2) n;

insert into app_user (account_id, user_name, first_name, last_name, email, role, customer_id)
select c.account_id, 'listen' || n, 'Vorname' || n, 'Nachname' || n, 'l' || n || '@kunde.example', 'END_CUSTOMER', c.id
from (select max(id) as id, max(account_id) as account_id from customer) c, generate_series(1, 2) n;

insert into shop_article (name, area, page) values ('Listenartikel', 'Listen', 'https://shop.example/listen');

insert into contract (account_id, contract_number, product_name, note, area, kind, active, plesk_server_id, reseller_login,
    article_id, customer_id)
select c.account_id, 'lo' || n, 'Vertrag ' || n, 'Hinweis', 'Listen', 'RESELLER_PLAN', n = 1,
    (select max(id) from plesk_server), 'listen', (select max(id) from shop_article), c.id
from (select max(id) as id, max(account_id) as account_id from customer) c, generate_series(1, 2) n;

insert into domain (account_id, contract_number, name, customer_id, verification)
select c.account_id, 'ld' || n, 'listen' || n || '.example', c.id, 'VERIFIED'
from (select max(id) as id, max(account_id) as account_id from customer) c, generate_series(1, 2) n;

insert into product (account_id, type, name, description, net_price, active, contract_id, plan_guid, plan_name,
    in_app_prices, in_app_info)
select k.account_id, 'RESELLER', 'Listenprodukt ' || n, 'Beschreibung ' || n, 9.90 + n, true, k.id, 'plan' || n, 'Plan ' || n,
    true, 'Hinweis ' || n
from (select max(id) as id, max(account_id) as account_id from contract) k, generate_series(1, 2) n;

insert into plesk_customer (account_id, customer_id, plesk_server_id, reseller_login, login, status)
select c.account_id, c.id, (select max(id) from plesk_server), 'listen', 'listenkunde', 'PRESENT'
from (select max(id) as id, max(account_id) as account_id from customer) c;

insert into hosting (account_id, customer_id, contract_id, product_id, token, status, domain_name, login,
    subscription_guid, plesk_customer_id, requested_at, activated_at)
select p.account_id, (select max(id) from customer), p.contract_id, p.id, gen_random_uuid(), 'ACTIVE',
    'hosting' || p.id || '.example', 'web' || p.id, 'guid' || p.id, (select max(id) from plesk_customer), now(), now()
from product p where p.account_id = (select max(id) from account);

insert into hosting_use (hosting_id, account_id, read_at, disk_used, disk_allowed, traffic_used, traffic_allowed)
select h.id, h.account_id, now(), h.id % 90, 100, (h.id + 1) % 90, 100
from hosting h where h.account_id = (select max(id) from account);

insert into plesk_subscription (account_id, contract_id, subscription_id, guid, name, login, owner_login, owner_name,
    plan_guid, plan_name, status, read_at)
select k.account_id, k.id, n, 'listen' || n, 'abo' || n || '.example', 'web' || n, 'k' || n, 'Kunde ' || n, 'plan' || n,
    'Plan ' || n, case n when 1 then 0 else 16 end, now()
from (select max(id) as id, max(account_id) as account_id from contract) k, generate_series(1, 2) n;

insert into product_order (account_id, customer_id, product_id, order_token, product_name, net_price, domain_name, status,
    ordered_at)
select p.account_id, (select max(id) from customer), p.id, gen_random_uuid(), p.name, p.net_price,
    'bestellt' || p.id || '.example', 'REQUESTED', now()
from product p where p.account_id = (select max(id) from account);

insert into portal_template (account_id, host, title, name, name2, color1, color2, color3, color4)
select a.id, 'listen' || n || '.example', 'Listen', 'Portal ' || n, 'Zweitname ' || n, '#0b6e4f', '#08415c', '#0b6e4f',
    '#eef4f1'
from (select max(id) as id from account) a, generate_series(1, 2) n;

insert into mail_delivery (account_id, kind, subject_id, mail_key, recipient, status, reason, requested_at, ended_at)
select a.id, 'HOSTING_ACTIVATED', n, 'listen' || n, 'Empfänger ' || n, 'REFUSED', 'Grund ' || n, now(), now()
from (select max(id) as id from account) a, generate_series(1, 2) n;

insert into audit_entry (account_id, user_name, acting_as, action, subject, address, customer_id)
select a.id, 'wer' || n, 'als' || n, 'SIGNED_IN', 'woran' || n, '192.0.2.' || n, (select max(id) from customer)
from (select max(id) as id from account) a, generate_series(1, 2) n;

insert into service_access (account_id, user_id, provider_account_id, provider_user_id, code_hash, status, granted_at)
select u.account_id, u.id, (select min(id) from account), null, rpad('listen' || u.id, 64, '0'), 'ACTIVE', now()
from app_user u where u.account_id = (select max(id) from account);

insert into engine.process_definition (process_definition_key, process_id, version, xml, deployed_at)
values (900001, 'test-process', 1, '', now()), (900002, 'test-process', 2, '', now());

insert into work (subject, kind, subject_id, account_id, title, customer_id)
select 'liste-' || n, 'liste', n, a.id, 'Titel ' || n, case when n not in (3, 6) then (select max(id) from customer) end
from (select max(id) as id from account) a, generate_series(1, 6) n;

insert into engine.process_instance (process_instance_key, process_definition_key, process_id, version, state, started_at,
    ended_at, subject, account_id)
select 900000 + n, 900001, 'test-process', 1, case when n <= 4 then 'ACTIVE' else 'COMPLETED' end, now(),
    case when n > 4 then now() end, 'liste-' || n, a.id
from (select max(id) as id from account) a, generate_series(1, 6) n;

-- and of what MKM knows nothing, or nothing any more
insert into engine.process_instance (process_instance_key, process_definition_key, process_id, version, state, started_at,
    ended_at, subject)
values (900007, 900001, 'test-process', 1, 'ACTIVE', now(), null, null),
    (900008, 900001, 'test-process', 1, 'COMPLETED', now(), now(), 'liste-8');

insert into engine.element (element_instance_key, process_instance_key, element_id, element_type, state, started_at, ended_at)
select 900100 + n, 900000 + n, 'Schritt_' || n, case when n <= 4 then 'SERVICE_TASK' else 'END_EVENT' end,
    case when n <= 4 then 'ACTIVE' else 'COMPLETED' end, now(), case when n > 4 then now() end
from generate_series(1, 6) n;

insert into engine.incident (incident_key, process_instance_key, element_instance_key, element_id, error_type, message,
    created_at)
select 900200 + n, 900000 + n, 900100 + n, 'Schritt_' || n, 'JOB_NO_RETRIES', 'Ursache ' || n, now()
from generate_series(1, 2) n;

insert into engine.user_task (user_task_key, process_instance_key, element_id, created_at)
select 900300 + n, 900000 + n, 'Aufgabe_' || n, now() from generate_series(3, 4) n union all
select 900307, 900007, 'Aufgabe_7', now();
