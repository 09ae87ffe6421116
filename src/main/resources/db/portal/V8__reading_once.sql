-- When a hosting was read stands at the hosting's use.
alter table use_reading drop column read_at;
