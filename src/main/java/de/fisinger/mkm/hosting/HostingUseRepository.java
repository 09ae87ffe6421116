package de.fisinger.mkm.hosting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What the hostings use of the account that asks. */
interface HostingUseRepository extends Repository<HostingUse, Long> {

    Optional<HostingUse> findById(long hostingId);

    /** A hosting, and its subscription's identity on the server. */
    record Known(Long hostingId, String guid) {}

    /** The hostings of a contract that are in use, by their ids. */
    @Query("""
            select new de.fisinger.mkm.hosting.HostingUseRepository$Known(h.id, h.subscriptionGuid) from Hosting h
            where h.contractId = :contractId and h.status in (ACTIVE, SUSPENDED) and h.subscriptionGuid is not null
                and h.id > :afterId
            order by h.id
            """)
    List<Known> next(long contractId, long afterId, Limit limit);

    @Modifying
    @NativeQuery("""
            insert into hosting_use (hosting_id, account_id, read_at, disk_used, disk_allowed, traffic_used, traffic_allowed,
                mailboxes_used, mailboxes_allowed, databases_used, databases_allowed, domains_used, domains_allowed)
            select h.id, h.account_id, :at, r."diskUsed", r."diskAllowed", r."trafficUsed", r."trafficAllowed",
                r."mailboxesUsed", r."mailboxesAllowed", r."databasesUsed", r."databasesAllowed", r."domainsUsed",
                r."domainsAllowed"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("hostingId" bigint, "diskUsed" bigint, "diskAllowed" bigint,
                "trafficUsed" bigint, "trafficAllowed" bigint, "mailboxesUsed" bigint, "mailboxesAllowed" bigint,
                "databasesUsed" bigint, "databasesAllowed" bigint, "domainsUsed" bigint, "domainsAllowed" bigint)
                join hosting h on h.id = r."hostingId" and h.account_id = :accountId
            on conflict (hosting_id) do update set
                (read_at, disk_used, disk_allowed, traffic_used, traffic_allowed, mailboxes_used, mailboxes_allowed,
                    databases_used, databases_allowed, domains_used, domains_allowed, version)
                = (excluded.read_at, excluded.disk_used, excluded.disk_allowed, excluded.traffic_used,
                    excluded.traffic_allowed, excluded.mailboxes_used, excluded.mailboxes_allowed, excluded.databases_used,
                    excluded.databases_allowed, excluded.domains_used, excluded.domains_allowed, hosting_use.version + 1)
            """)
    void note(long accountId, Instant at, String rows);

    @Modifying
    @NativeQuery("""
            insert into hosting_use_month (hosting_id, account_id, month, disk_used, traffic_used)
            select h.id, h.account_id, date_trunc('month', cast(:at as timestamptz) at time zone 'Europe/Berlin'),
                r."diskUsed", r."trafficUsed"
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("hostingId" bigint, "diskUsed" bigint, "trafficUsed" bigint)
                join hosting h on h.id = r."hostingId" and h.account_id = :accountId
            on conflict (hosting_id, month) do update set
                (disk_used, traffic_used) = (coalesce(excluded.disk_used, hosting_use_month.disk_used),
                    coalesce(excluded.traffic_used, hosting_use_month.traffic_used))
            """)
    void noteMonth(long accountId, Instant at, String rows);

    @Modifying
    @NativeQuery("""
            delete from hosting_use_month
            where account_id = :accountId and month <= cast(:at as timestamptz) at time zone 'Europe/Berlin' - interval '13 months'
            """)
    void forgetMonths(long accountId, Instant at);

    /** The newest first. */
    @NativeQuery("""
            select to_char(m.month, 'YYYY-MM') as month, m.disk_used as "diskUsed", m.traffic_used as "trafficUsed" from hosting_use_month m
            where m.account_id = :accountId and m.hosting_id = :hostingId order by m.month desc limit 13
            """)
    List<MonthRow> months(long accountId, long hostingId);

    /** A row of what was used in a month. */
    interface MonthRow {

        /** As ISO 8601 has it, such as 2026-11. */
        String getMonth();

        @org.jspecify.annotations.Nullable
        Long getDiskUsed();

        @org.jspecify.annotations.Nullable
        Long getTrafficUsed();
    }

    /** Those of which people are told, or were. */
    @Query("""
            select u from HostingUse u join Hosting h on h.id = u.hostingId
            where h.contractId = :contractId
                and (u.diskPercent >= 70 or u.trafficPercent >= 70 or u.diskTold > 0 or u.trafficTold > 0)
            order by u.hostingId
            """)
    List<HostingUse> remarkable(long contractId);

    @NativeQuery("select use_mails from account where id = :accountId")
    boolean isTellingCustomers(long accountId);

    @Modifying
    @NativeQuery("update account set use_mails = :telling where id = :accountId")
    void tellCustomers(long accountId, boolean telling);
}
