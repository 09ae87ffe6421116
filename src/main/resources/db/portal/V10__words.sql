-- Orders are end customers'; what is to be done otherwise is requested.
alter table use_reading rename column ordered_at to requested_at;
