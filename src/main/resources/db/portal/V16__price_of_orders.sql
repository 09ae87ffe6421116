-- An order keeps the price as it was shown: for what, and with which VAT.
alter table product_order
    add column price_period varchar(20) not null default 'NONE',
    add column vat_note varchar(20) not null default 'NET',
    add column vat_percent integer not null default 19,
    add check (price_period in ('NONE', 'MONTH', 'QUARTER', 'YEAR', 'ONCE')),
    add check (vat_note in ('NET', 'PLUS', 'INCLUDED', 'EXEMPT'));
