package de.fisinger.mkm.serviceaccess;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The codes that profiles show now. A code belongs to one user, whom each statement names, or is found by its hash. */
interface OfferedCodeRepository extends Repository<OfferedCode, Long> {

    /** For using it up: of two who enter the same code one waits, and then finds it gone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OfferedCode> findByCodeHash(String codeHash);

    void delete(OfferedCode code);

    @Modifying
    @NativeQuery("""
            insert into activation_code (user_id, code_hash, made_at) values (:userId, :codeHash, now())
            on conflict (user_id) do update set code_hash = excluded.code_hash, made_at = excluded.made_at
            """)
    void replace(long userId, String codeHash);
}
