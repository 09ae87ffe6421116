package de.fisinger.mkm.hosting;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The hostings of the account that asks. */
interface HostingRepository extends Repository<Hosting, Long> {

    /** Rows with their customer, and how badly the running instance is delayed. */
    String LIST_ITEMS = """
            select new de.fisinger.mkm.hosting.HostingListItem(h.id, c.customerNumber, c.lastName, c.firstName, c.company,
                h.login, h.domainName, h.status,
                (select max(case when s.state = INCIDENT then 2 when s.state = RETRYING then 1 else 0 end)
                 from ProcessStep s
                 where s.subject = concat('hosting-', cast(h.id as string))
                 and s.processInstanceKey = h.processInstanceKey))
            from Hosting h join Customer c on c.id = h.customerId
            """;

    Hosting save(Hosting hosting);

    Optional<Hosting> findById(long id);

    /** For changes: a reseller's click and a worker's step wait for each other instead of colliding. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Hosting h where h.id = :id")
    Optional<Hosting> lock(long id);

    Optional<Hosting> findByOrderToken(UUID token);

    @Query("""
            select count(h) > 0 from Hosting h
            where h.domainName = :domainName and h.status not in (FAILED, TERMINATED)
            """)
    boolean isHosted(String domainName);

    @Query(LIST_ITEMS + "where h.contractId = :contractId")
    List<HostingListItem> list(long contractId, Pageable page);

    @Query(LIST_ITEMS + "where h.id = :hostingId")
    HostingListItem item(long hostingId);

    @Query("select count(h) from Hosting h where h.contractId = :contractId")
    int countOfContract(long contractId);

    @Query("""
            select min(h.id) from Hosting h
            where h.pleskCustomerId = :pleskCustomerId and h.id <> :butHostingId and h.status not in (FAILED, TERMINATED)
            """)
    Optional<Long> otherUser(long pleskCustomerId, long butHostingId);

    @Modifying
    @Query("update Hosting h set h.pleskCustomerId = null where h.pleskCustomerId = :pleskCustomerId")
    void forgetCustomer(long pleskCustomerId);
}
