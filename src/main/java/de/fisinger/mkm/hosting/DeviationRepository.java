package de.fisinger.mkm.hosting;

import jakarta.persistence.LockModeType;
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

    @Query("select d from Deviation d where d.hostingId = :hostingId and d.outcome = FORGOTTEN")
    List<Deviation> forgottenOf(long hostingId);

    @Query("""
            select distinct new de.fisinger.mkm.hosting.DeviatingHosting(h.id, h.domainName)
            from Deviation d join Hosting h on h.id = d.hostingId
            where d.settledAt is null and h.contractId = :contractId and h.status in (ACTIVE, SUSPENDED) order by h.domainName
            """)
    List<DeviatingHosting> deviating(long contractId, Limit limit);
}
