package de.fisinger.mkm.hosting;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The deviations of the account that asks. */
interface DeviationRepository extends Repository<Deviation, Long> {

    Deviation saveAndFlush(Deviation deviation);

    Optional<Deviation> findById(long id);

    /** For changes; the hosting is locked before. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Deviation d where d.id = :id")
    Optional<Deviation> lock(long id);

    @Query("select d from Deviation d where d.hostingId = :hostingId and d.settledAt is null order by d.id")
    List<Deviation> openOf(long hostingId);

    /** Those about which nobody has decided, and those that were left as they are. */
    @Query("""
            select d from Deviation d
            where d.hostingId = :hostingId and (d.settledAt is null or d.outcome = FORGOTTEN) order by d.id
            """)
    List<Deviation> undecidedOrForgotten(long hostingId);

    /** The hostings among some that have such. */
    @Query("""
            select d.hostingId from Deviation d
            where d.hostingId in :hostingIds and (d.settledAt is null or d.outcome = FORGOTTEN)
            """)
    List<Long> undecidedOrForgottenOf(Collection<Long> hostingIds);

    boolean existsByContractIdAndSubscriptionGuid(long contractId, String guid);

    @Query(
            "select d from Deviation d where d.contractId = :contractId and d.subscriptionGuid = :guid and d.settledAt is null")
    Optional<Deviation> openOfUnknown(long contractId, String guid);

    /** Open ones of subscriptions that the copy doesn't have any more. */
    @Query("""
            select d from Deviation d
            where d.contractId = :contractId and d.settledAt is null and not exists (
                select s.id from SubscriptionEntry s where s.contractId = d.contractId and s.guid = d.subscriptionGuid)
            """)
    List<Deviation> unknownAndGone(long contractId);

    @Query("""
            select new de.fisinger.mkm.hosting.UnknownSubscription(d.id, s.id, s.name, d.foundAt)
            from Deviation d join SubscriptionEntry s on s.contractId = d.contractId and s.guid = d.subscriptionGuid
            where d.contractId = :contractId and d.settledAt is null order by d.id
            """)
    List<UnknownSubscription> unknown(long contractId, Limit limit);

    @Query("""
            select distinct new de.fisinger.mkm.hosting.DeviatingHosting(h.id, h.domainName)
            from Deviation d join Hosting h on h.id = d.hostingId
            where d.settledAt is null and h.contractId = :contractId and h.status in (ACTIVE, SUSPENDED) order by h.domainName
            """)
    List<DeviatingHosting> deviating(long contractId, Limit limit);
}
