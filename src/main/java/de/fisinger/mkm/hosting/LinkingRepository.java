package de.fisinger.mkm.hosting;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The requests to link subscriptions, of the account that asks. */
interface LinkingRepository extends Repository<Linking, Long> {

    /** The links below a contract that were made together and are still there, the newest first. */
    @Query("""
            select new de.fisinger.mkm.hosting.LinkedBatch(l.batch, count(l), max(l.requestedAt))
            from Linking l join Hosting h on h.id = l.hostingId and h.linked = true and h.status in (ACTIVE, SUSPENDED)
            where l.contractId = :contractId and l.requestedAt > :since and l.status = LINKED
            group by l.batch having count(l) > 1 order by max(l.requestedAt) desc
            """)
    List<LinkedBatch> together(long contractId, Instant since, Limit limit);

    Linking save(Linking linking);

    Optional<Linking> findById(long id);

    Optional<Linking> findByToken(UUID token);

    List<Linking> findByBatchOrderById(UUID batch);

    @Query("select count(l) > 0 from Linking l where l.subscriptionGuid = :guid and l.status = REQUESTED")
    boolean isUnderWay(String guid);

    @Query("select count(l) from Linking l where l.contractId = :contractId and l.status = REQUESTED")
    long countUnderWay(long contractId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Linking l where l.id = :id")
    Optional<Linking> lock(long id);
}
