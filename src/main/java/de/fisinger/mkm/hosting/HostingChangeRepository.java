package de.fisinger.mkm.hosting;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The changes of the hostings of the account that asks. */
interface HostingChangeRepository extends Repository<HostingChange, Long> {

    HostingChange saveAndFlush(HostingChange change);

    Optional<HostingChange> findById(long id);

    /** For changes; the hosting is locked before. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from HostingChange c where c.id = :id")
    Optional<HostingChange> lock(long id);

    @Query("select c from HostingChange c where c.hostingId = :hostingId and c.status = OPEN")
    Optional<HostingChange> openOf(long hostingId);

    @Query("select count(c) > 0 from HostingChange c where c.hostingId = :hostingId and c.endedAt >= :since")
    boolean isEndedSince(long hostingId, Instant since);

    @Query("select new de.fisinger.mkm.hosting.ChangeItem(" + ChangeItem.COLUMNS + ") from " + ChangeItem.FROM
            + " where c.hostingId = :hostingId order by c.id desc limit 50")
    List<ChangeItem> itemsOf(long hostingId);

    @Query("select new de.fisinger.mkm.hosting.ChangeItem(" + ChangeItem.COLUMNS + ") from " + ChangeItem.FROM
            + " where c.batch = :batch order by c.id")
    List<ChangeItem> itemsOf(UUID batch);
}
