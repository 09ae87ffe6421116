package de.fisinger.mkm.hosting;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The hostings of the account that asks. */
interface HostingRepository extends Repository<Hosting, Long> {

    /** As {@link Hosting#isInUse} has it. */
    String IN_USE = "h.status not in (FAILED, CANCELLED, TERMINATED)";

    Hosting save(Hosting hosting);

    Hosting saveAndFlush(Hosting hosting);

    void delete(Hosting hosting);

    Optional<Hosting> findById(long id);

    List<Hosting> findByIdIn(Collection<Long> ids);

    /** For changes: a reseller's click and a worker's step wait for each other instead of colliding. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Hosting h where h.id = :id")
    Optional<Hosting> lock(long id);

    Optional<Hosting> findByToken(UUID token);

    @Query("select h from Hosting h where h.subscriptionGuid = :guid and " + IN_USE)
    Optional<Hosting> findBySubscription(String guid);

    @Query("select h from Hosting h where h.domainName = :domainName and " + IN_USE)
    Optional<Hosting> findByDomain(String domainName);

    /** Whether its customer, and nobody else, can use the panel as things stand there: as the end customer's portal says. */
    @Query("select count(p) > 0 from OwnProduct p where p.hostingId = :hostingId and p.plesk is not null")
    boolean isOpenToItsCustomer(long hostingId);

    /** Of a linked hosting, the linking that made it. */
    @Query("select max(l.id) from Linking l where l.hostingId = :hostingId")
    Optional<Long> linkingOf(long hostingId);

    /** The plan on which Plesk runs a linked hosting, as it was read last: it need not be the product's. */
    @Query(
            "select s.planName from SubscriptionEntry s join Hosting h on h.id = s.hostingId where h.id = :hostingId and h.linked")
    Optional<String> linkedPlan(long hostingId);

    @Query("""
            select count(h) from Hosting h
            where h.contractId = :contractId and (:customerId is null or h.customerId <> :customerId) and
            """ + IN_USE)
    long countOfOthers(long contractId, @Nullable Long customerId);

    @Query("select new de.fisinger.mkm.hosting.HostingListItem(" + HostingListItem.COLUMNS + ") from "
            + HostingListItem.FROM + " where h.id = :hostingId")
    HostingListItem item(long hostingId);

    /** One that ends needs its Plesk customer no more: whichever of several ends last removes it. */
    @Query("""
            select min(h.id) from Hosting h
            where h.pleskCustomerId = :pleskCustomerId and h.id <> :butHostingId and h.status <> TERMINATING and
            """ + IN_USE)
    Optional<Long> otherUser(long pleskCustomerId, long butHostingId);

    /**
     * A hosting by Plesk's number of its subscription.
     *
     * @param accountId whose it is
     */
    record Numbered(Long accountId, Long hostingId, Long number) {}

    @Query("""
            select new de.fisinger.mkm.hosting.HostingRepository$Numbered(h.accountId, h.id, h.subscription.pleskNumber)
            from Hosting h join Contract c on c.id = h.contractId
            where c.pleskServerId = :serverId and h.subscription.pleskNumber in :numbers and h.status in (ACTIVE, SUSPENDED)
            """)
    List<Numbered> numbered(long serverId, Collection<Long> numbers);

    /** Plesk's numbers of the hostings of a contract that are in use. */
    @Query(
            "select h.subscription.pleskNumber from Hosting h where h.contractId = :contractId and h.subscription.pleskNumber is not null and "
                    + IN_USE)
    List<Long> numbersOf(long contractId);

    /** Some that couldn't be compared when something happened to them; others each time, should there be more. */
    @Query("""
            select h.subscription.pleskNumber from Hosting h join Contract c on c.id = h.contractId
            where c.pleskServerId = :serverId and h.subscription.compareAgain = true and h.subscription.pleskNumber is not null
                and h.status in (ACTIVE, SUSPENDED)
            order by function('random')
            """)
    List<Long> toCompareAgain(long serverId, Limit limit);

    @Modifying
    @Query("delete from Hosting h where h.customerId = :customerId and h.status = TERMINATED")
    void deleteEndedOf(long customerId);

    @Modifying
    @Query("update Hosting h set h.pleskCustomerId = null where h.pleskCustomerId = :pleskCustomerId")
    void forgetCustomer(long pleskCustomerId);
}
