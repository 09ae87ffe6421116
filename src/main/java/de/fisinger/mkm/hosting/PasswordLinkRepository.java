package de.fisinger.mkm.hosting;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The links to set Plesk passwords, of the account that asks. */
interface PasswordLinkRepository extends Repository<PasswordLink, Long> {

    PasswordLink save(PasswordLink link);

    Optional<PasswordLink> findById(long hostingId);

    Optional<PasswordLink> findByHash(String hash);

    /** For using it up. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from PasswordLink l where l.hash = :hash")
    Optional<PasswordLink> lockByHash(String hash);

    void delete(PasswordLink link);
}
