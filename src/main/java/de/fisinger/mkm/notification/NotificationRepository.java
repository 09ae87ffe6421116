package de.fisinger.mkm.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The notifications of the account that asks. */
interface NotificationRepository extends Repository<Notification, Long> {

    Notification save(Notification notification);

    boolean existsByKindAndTitleAndAtAfter(NotificationKind kind, String title, Instant at);

    @Query("""
            select new de.fisinger.mkm.notification.NotificationItem(n.id, n.at, n.kind, n.title, n.address)
            from Notification n where n.customerId is not distinct from :customerId order by n.id desc
            """)
    List<NotificationItem> newest(@Nullable Long customerId, Limit limit);

    @Query("""
            select new de.fisinger.mkm.notification.NotificationItem(n.id, n.at, n.kind, n.title, n.address)
            from Notification n where n.customerId is not distinct from :customerId and n.id > :after and n.id <= :until
            order by n.id desc
            """)
    List<NotificationItem> between(@Nullable Long customerId, long after, long until, Limit limit);

    @Query("select max(n.id) from Notification n where n.customerId is not distinct from :customerId and n.id > :after")
    Optional<Long> newestAfter(@Nullable Long customerId, long after);

    @Query("select count(n) from Notification n where n.customerId is not distinct from :customerId and n.id > :seen")
    long countAfter(@Nullable Long customerId, long seen);
}
