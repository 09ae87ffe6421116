-- A server that is to become empty takes no new hostings.
alter table plesk_server add column draining boolean not null default false;
comment on column plesk_server.draining is 'takes no new hostings; what is there stays, and goes on being changed';

-- How full the servers are, over all accounts: the provider's.
create view web_server as
select s.id, s.name, s.host, s.draining,
       (select count(*) from contract c where c.plesk_server_id = s.id) as contracts,
       coalesce(h.hostings, 0) as hostings, coalesce(h.disk_used, 0)::bigint as disk_used, f.followed_at
from plesk_server s
    left join (
        select c.plesk_server_id, count(*) as hostings, sum(u.disk_used) as disk_used
        from hosting h
            join contract c on c.id = h.contract_id
            left join hosting_use u on u.hosting_id = h.id
        where h.status not in ('FAILED', 'CANCELLED', 'TERMINATED')
        group by c.plesk_server_id
    ) h on h.plesk_server_id = s.id
    left join server_following f on f.plesk_server_id = s.id;
