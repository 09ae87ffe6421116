-- By what the owner of a subscription is recognised as an MKM-Kunde.
alter table plesk_subscription
    add column owner_external_id varchar(255),
    add column owner_email varchar(255),
    add column owner_company varchar(255),
    add column owner_person varchar(255);
comment on column plesk_subscription.owner_external_id is 'the id that another system gave the owner, such as a customer number';
