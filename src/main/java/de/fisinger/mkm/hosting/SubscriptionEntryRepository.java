package de.fisinger.mkm.hosting;

import java.time.Instant;
import java.util.Optional;
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
                owner_name, plan_guid, plan_name, status, hosting_id, read_at)
            select :accountId, :contractId, r."subscriptionId", r.guid, r.name, r.login, r."ownerLogin", r."ownerName",
                r."planGuid", r."planName", r.status, r."hostingId", :at
            from jsonb_to_recordset(cast(:rows as jsonb)) as r("subscriptionId" bigint, guid text, name text, login text,
                "ownerLogin" text, "ownerName" text, "planGuid" text, "planName" text, status integer, "hostingId" bigint)
            on conflict (contract_id, guid) do update set
                (subscription_id, name, login, owner_login, owner_name, plan_guid, plan_name, status, hosting_id, read_at)
                = (excluded.subscription_id, excluded.name, excluded.login, excluded.owner_login, excluded.owner_name,
                    excluded.plan_guid, excluded.plan_name, excluded.status, excluded.hosting_id, excluded.read_at)
            """)
    void copy(long accountId, long contractId, Instant at, String rows);

    @Modifying
    @NativeQuery("""
            delete from plesk_subscription
            where account_id = :accountId and contract_id = :contractId and read_at < :at
            """)
    void forgetOlder(long accountId, long contractId, Instant at);

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
