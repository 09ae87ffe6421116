package de.fisinger.mkm.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who wants mails about notifications. */
interface NoticeMailRepository extends Repository<NoticeMail, Long> {

    /** Whose mail it would be. */
    record Reader(long accountId, long userId) {}

    Optional<NoticeMail> findByUserId(long userId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from NoticeMail n where n.userId = :userId")
    Optional<NoticeMail> lock(long userId);

    @Query("select new de.fisinger.mkm.account.NoticeMailRepository$Reader(n.accountId, n.userId) from NoticeMail n")
    List<Reader> readers();

    NoticeMail save(NoticeMail wanted);

    void deleteByUserId(long userId);
}
