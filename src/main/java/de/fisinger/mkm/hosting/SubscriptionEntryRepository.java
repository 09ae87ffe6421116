package de.fisinger.mkm.hosting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The copy of what Plesk has, of the account that asks. Each reading replaces what was copied before. */
interface SubscriptionEntryRepository extends Repository<SubscriptionEntry, Long> {

    @Query("select new de.fisinger.mkm.hosting.SubscriptionItem(" + SubscriptionItem.COLUMNS
            + ") from SubscriptionEntry s where s.id = :id and s.contractId = :contractId")
    Optional<SubscriptionItem> find(long id, long contractId);

    @Query("select r.readAt from SubscriptionReading r where r.contractId = :contractId")
    Optional<Instant> readAt(long contractId);

    @Query("select r.unread from SubscriptionReading r where r.contractId = :contractId")
    Optional<String> unread(long contractId);

    /** Until the transaction ends, nobody else finds out what is new below a contract. */
    @NativeQuery("select cast(pg_advisory_xact_lock(27, cast(:contractId as integer)) as text)")
    @Nullable
    String lockCopy(long contractId);

    /** Comes first: of two readings at the same moment one waits for the other. */
    @Modifying
    @NativeQuery("""
            insert into subscription_reading (account_id, contract_id, read_at, unread)
            values (:accountId, :contractId, :at, :unread)
            on conflict (contract_id) do update set (read_at, unread) = (excluded.read_at, excluded.unread)
            """)
    void noteReading(long accountId, long contractId, Instant at, String unread);

    @Modifying
    @NativeQuery("""
            insert into plesk_subscription (account_id, contract_id, subscription_id, guid, name, login, owner_login,
                owner_name, owner_external_id, owner_email, owner_company, owner_person, plan_guid, plan_name, status,
                hosting_id, read_at)
            select :accountId, :contractId, r."subscriptionId", r.guid, r.name, r.login, r."ownerLogin", r."ownerName",
                r."ownerExternalId", r."ownerEmail", r."ownerCompany", r."ownerPerson", r."planGuid", r."planName", r.status,
                r."hostingId", :at
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("subscriptionId" bigint, guid text, name text, login text,
                "ownerLogin" text, "ownerName" text, "ownerExternalId" text, "ownerEmail" text, "ownerCompany" text,
                "ownerPerson" text, "planGuid" text, "planName" text, status integer, "hostingId" bigint)
            on conflict (contract_id, guid) do update set
                (subscription_id, name, login, owner_login, owner_name, owner_external_id, owner_email, owner_company,
                    owner_person, plan_guid, plan_name, status, hosting_id, read_at)
                = (excluded.subscription_id, excluded.name, excluded.login, excluded.owner_login, excluded.owner_name,
                    excluded.owner_external_id, excluded.owner_email, excluded.owner_company, excluded.owner_person,
                    excluded.plan_guid, excluded.plan_name, excluded.status, excluded.hosting_id, excluded.read_at)
            where plesk_subscription.read_at <= excluded.read_at
            """)
    void copy(long accountId, long contractId, Instant at, String rows);

    @Modifying
    @NativeQuery("""
            delete from plesk_subscription
            where account_id = :accountId and contract_id = :contractId and read_at < :at
                and subscription_id <> all(:numbers)
            """)
    void forgetOthers(long accountId, long contractId, Long[] numbers, Instant at);

    /** The guids of those in the copy. */
    @Query("select e.guid from SubscriptionEntry e where e.contractId = :contractId")
    Set<String> guids(long contractId);

    /** Contracts with a reseller on a server, of all accounts. */
    @Query("""
            select new de.fisinger.mkm.hosting.FollowedContract(c.accountId, c.id, c.contractNumber, c.resellerLogin,
                r.contractId is not null)
            from Contract c left join SubscriptionReading r on r.contractId = c.id
            where c.pleskServerId = :serverId and c.resellerLogin is not null
            """)
    List<FollowedContract> followedOn(long serverId);

    /** Plesk's numbers of those in the copy. */
    @NativeQuery(
            "select subscription_id from plesk_subscription where account_id = :accountId and contract_id = :contractId")
    List<Long> numbers(long accountId, long contractId);

    /** Plesk's numbers of all subscriptions on a server, hostings or not, that belong to some customers there. */
    @NativeQuery("""
            select h.plesk_number from /* of all accounts */ hosting h join contract c on c.id = h.contract_id
            where c.plesk_server_id = :serverId and h.owner_login in (:logins) and h.plesk_number is not null
                and h.status in ('ACTIVE', 'SUSPENDED')
            union
            select s.subscription_id from /* of all accounts */ plesk_subscription s join contract c on c.id = s.contract_id
            where c.plesk_server_id = :serverId and s.owner_login in (:logins)
            """)
    List<Long> numbersOfOwners(long serverId, Collection<String> logins);

    /** Lets pages know that some of the copy is new. */
    @Modifying
    @NativeQuery("""
            update subscription_reading set unread = unread where account_id = :accountId and contract_id = :contractId
            """)
    void tell(long accountId, long contractId);

    /** Forgets some by Plesk's numbers. */
    @Modifying
    @NativeQuery("""
            delete from plesk_subscription
            where account_id = :accountId and contract_id = :contractId and subscription_id in (:numbers)
            """)
    int forget(long accountId, long contractId, Collection<Long> numbers);

    /** A customer that a subscription may belong to, for the surest reason that names exactly one. */
    interface ProposalRow {

        long getId();

        long getCustomerId();

        String getReason();
    }

    /**
     * Of a reason that names several customers nothing is proposed.
     *
     * @param reasons names of {@link LinkReason}, the surest first
     */
    @NativeQuery("""
            with o as (
                select s.* from plesk_subscription s
                where s.account_id = :accountId and s.contract_id = :contractId and s.id in (:ids)
            ), found as (
                select o.id, c.id as customer_id, 'CUSTOMER_NUMBER' as reason from o
                    join customer c on c.account_id = o.account_id and c.lower_number = lower(o.owner_external_id) collate "C"
                union all
                select o.id, d.customer_id, 'DOMAIN' from o
                    join domain d on d.account_id = o.account_id and d.name = o.name and d.customer_id is not null
                union all
                select o.id, c.id, 'EMAIL' from o
                    join customer c on c.account_id = o.account_id and lower(c.email) = lower(o.owner_email)
                union all
                select o.id, c.id, 'COMPANY' from o
                    join customer c on c.account_id = o.account_id
                        and c.lower_company = lower(o.owner_company) collate "C" and o.owner_company <> ''
                union all
                select o.id, c.id, 'NAME' from o
                    join customer c on c.account_id = o.account_id
                        and lower(o.owner_person) in (lower(c.first_name || ' ' || c.last_name),
                            lower(c.last_name || ' ' || c.first_name))
            )
            select distinct on (u.id) u.id as id, u.customer_id as "customerId", u.reason as reason
            from (
                select f.id, f.reason, min(f.customer_id) as customer_id from found f
                group by f.id, f.reason having count(distinct f.customer_id) = 1
            ) u
            order by u.id, array_position(string_to_array(:reasons, ','), u.reason)
            """)
    List<ProposalRow> proposals(long accountId, long contractId, Collection<Long> ids, String reasons);

    @NativeQuery("""
            select plan_guid from plesk_subscription
            where account_id = :accountId and contract_id = :contractId and guid = :guid and plan_guid is not null
            """)
    Optional<String> planOf(long accountId, long contractId, String guid);

    /** What a plan is called, as Plesk told it last. */
    @NativeQuery("""
            select plan_name from plesk_subscription
            where account_id = :accountId and contract_id = :contractId and plan_guid = :planGuid and plan_name is not null
            order by read_at desc limit 1
            """)
    Optional<String> planName(long accountId, long contractId, String planGuid);

    @Modifying
    @NativeQuery("update plesk_subscription set status = :status where account_id = :accountId and guid = :guid")
    void noteStatus(long accountId, String guid, int status);

    @Modifying
    @NativeQuery("""
            update plesk_subscription set (plan_guid, plan_name) = (:planGuid, :planName)
            where account_id = :accountId and guid = :guid
            """)
    void notePlan(long accountId, String guid, String planGuid, String planName);

    @Modifying
    @NativeQuery("""
            delete from plesk_subscription
            where account_id = :accountId and contract_id = :contractId and guid = :guid
            """)
    void forget(long accountId, long contractId, String guid);
}
