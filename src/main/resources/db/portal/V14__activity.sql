-- What was done about an MKM-Kunde is found at the customer.
alter table audit_entry add column customer_id bigint;
comment on column audit_entry.customer_id is 'the MKM-Kunde that it was about, who may be deleted by now';
create index audit_entry_of_customer on audit_entry (account_id, customer_id, id desc) where customer_id is not null;
