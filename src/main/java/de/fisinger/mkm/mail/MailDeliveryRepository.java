package de.fisinger.mkm.mail;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The mails of the account that asks. */
interface MailDeliveryRepository extends Repository<MailDelivery, Long> {

    MailDelivery save(MailDelivery mail);

    Optional<MailDelivery> findById(long id);

    boolean existsByMailKey(String mailKey);

    boolean existsByKindAndRequestedAtAfter(String kind, Instant since);

    /** For changes: a reseller's click and a worker's step wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from MailDelivery m where m.id = :id")
    Optional<MailDelivery> lock(long id);

    @Query("select count(m) from MailDelivery m where m.status = REFUSED")
    long countRefused();
}
