package de.fisinger.mkm.serviceaccess;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The service accesses. They belong to two accounts: statements name the user or account that asks, or an id or hash. */
interface ServiceAccessRepository extends Repository<ServiceAccess, Long> {

    ServiceAccess saveAndFlush(ServiceAccess access);

    Optional<ServiceAccess> findById(long id);

    boolean existsByCodeHash(String codeHash);

    @Query("select s from ServiceAccess s where s.userId = :userId and s.status = ACTIVE")
    Optional<ServiceAccess> activeOf(long userId);

    @Query(
            "select s.userId from ServiceAccess s where s.id = :id and s.providerAccountId = :accountId and s.status = ACTIVE")
    Optional<Long> userOf(long id, long accountId);

    @Query("select count(s) > 0 from ServiceAccess s where s.id = :id and s.status = ACTIVE")
    boolean isActive(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ServiceAccess s where s.id = :id")
    Optional<ServiceAccess> lock(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ServiceAccess s where s.id = :id and s.providerAccountId = :accountId")
    Optional<ServiceAccess> lockOfProvider(long id, long accountId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ServiceAccess s where s.userId = :userId and s.status = ACTIVE")
    Optional<ServiceAccess> lockActiveOf(long userId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from ServiceAccess s
            where (s.accountId = :accountId or s.providerAccountId = :accountId) and s.status = ACTIVE order by s.id
            """)
    List<ServiceAccess> lockAllOf(long accountId);
}
