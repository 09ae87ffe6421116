package de.fisinger.mkm.hosting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The Plesk customers that MKM knows, of the account that asks. */
interface PleskCustomerRepository extends Repository<PleskCustomer, Long> {

    @Modifying
    @NativeQuery("""
            insert into plesk_customer (account_id, customer_id, plesk_server_id, reseller_login, login, status)
            values (:accountId, :customerId, :serverId, :resellerLogin, gen_random_uuid()::text, 'PLANNED')
            on conflict (customer_id, plesk_server_id, reseller_login) do nothing
            """)
    void insertIfAbsent(long accountId, long customerId, long serverId, String resellerLogin);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from PleskCustomer p
            where p.customerId = :customerId and p.pleskServerId = :serverId and p.resellerLogin = :resellerLogin
            """)
    PleskCustomer lock(long customerId, long serverId, String resellerLogin);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PleskCustomer p where p.id = :id")
    Optional<PleskCustomer> lock(long id);

    Optional<PleskCustomer> findById(long id);

    /** Whether in Plesk it is also that of another MKM-Kunde, of whatever account: who signs in as it sees the hostings of both. */
    @NativeQuery("""
            select exists (
                select 1 from /* of all accounts */ plesk_customer o join plesk_customer p on p.id = :id
                where o.id <> p.id and o.plesk_server_id = p.plesk_server_id
                    and coalesce(o.guid, o.made_guid) = coalesce(p.guid, p.made_guid))
            """)
    boolean isShared(long id);

    void delete(PleskCustomer customer);

    @Modifying
    @Query("delete from PleskCustomer p where p.customerId = :customerId")
    void deleteOf(long customerId);
}
