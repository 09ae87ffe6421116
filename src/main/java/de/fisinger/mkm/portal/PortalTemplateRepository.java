package de.fisinger.mkm.portal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The portal templates of the account that asks, or of all accounts. */
interface PortalTemplateRepository extends Repository<PortalTemplate, Long> {

    PortalTemplate saveAndFlush(PortalTemplate template);

    Optional<PortalTemplate> findById(long id);

    Optional<PortalTemplate> findByHost(String host);

    /** The account's first one: its mails have that brand. */
    Optional<PortalTemplate> findFirstByOrderById();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from PortalTemplate t where t.id = :id")
    Optional<PortalTemplate> lock(long id);

    void flush();
}
