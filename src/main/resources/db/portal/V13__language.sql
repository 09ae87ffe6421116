-- Pages are in German or English.
alter table app_user
    add column language varchar(10),
    add check (language in ('GERMAN', 'ENGLISH'));
comment on column app_user.language is 'the language of pages; null for the browser''s';
