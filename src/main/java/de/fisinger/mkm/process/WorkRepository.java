package de.fisinger.mkm.process;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The work on things of all accounts. */
interface WorkRepository extends Repository<Work, String> {

    Work save(Work work);

    Optional<Work> findById(String subject);

    /** What the steps of some work call. */
    @Query("select w.calledSystem from Work w where w.subject = :subject and w.accountId = :accountId")
    Optional<String> calledSystem(String subject, long accountId);

    /** For changes, and for a step as long as its transaction lasts. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Work w where w.subject = :subject")
    Optional<Work> lock(String subject);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Work w where w.customerId = :customerId order by w.subject")
    List<Work> lockOf(long customerId);
}
