package de.fisinger.mkm.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The users of the account that asks, or of all accounts within {@link AccountScope#callForAllAccounts}. */
interface UserRepository extends Repository<User, Long> {

    Optional<User> findById(long id);

    /** For changes: a reseller's click and the task that mails a link wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<User> findByIdAndRole(long id, Role role);

    /** For using it up. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.linkHash = :linkHash")
    Optional<User> lockByLinkHash(String linkHash);

    /** For making a link. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.id = :id")
    Optional<User> lock(long id);

    @Query("select u from User u where lower(u.userName) = lower(:userName)")
    Optional<User> findByUserName(String userName);

    Optional<User> findByLinkHash(String linkHash);

    User saveAndFlush(User user);

    void delete(User user);
}
