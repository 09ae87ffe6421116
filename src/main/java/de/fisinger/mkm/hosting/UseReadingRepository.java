package de.fisinger.mkm.hosting;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The readings of the account that asks. */
interface UseReadingRepository extends Repository<UseReading, Long> {

    UseReading saveAndFlush(UseReading reading);

    Optional<UseReading> findById(long contractId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from UseReading r where r.contractId = :contractId")
    Optional<UseReading> lock(long contractId);

    /** A contract, and whose it is. */
    record Due(Long accountId, Long contractId) {}

    /** Contracts with hostings, or with subscriptions that were looked at. */
    String OF_RESELLERS = """
            select new de.fisinger.mkm.hosting.UseReadingRepository$Due(c.accountId, c.id)
            from Contract c left join UseReading r on r.contractId = c.id
            where (exists (select h.id from Hosting h where h.contractId = c.id and h.status in (ACTIVE, SUSPENDED))
                or exists (select s.contractId from SubscriptionReading s where s.contractId = c.id))
            """;

    /** Those that were read before then, or never were; one that is being read isn't among them. */
    @Query(OF_RESELLERS + "and (r is null or (r.open = false and r.requestedAt < :before))")
    List<Due> due(Instant before);

    /** Contracts that have to be read once more after their reading has ended. */
    @Query("""
            select new de.fisinger.mkm.hosting.UseReadingRepository$Due(r.accountId, r.contractId) from UseReading r
            where r.again = true and r.open = false
            """)
    List<Due> again();

    /** Those on a server. */
    @Query(OF_RESELLERS + "and c.pleskServerId = :serverId")
    List<Due> on(long serverId);
}
