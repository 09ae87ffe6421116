package de.fisinger.mkm.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The addresses that users had. */
interface FormerEmailRepository extends Repository<FormerEmail, Long> {

    Optional<FormerEmail> findById(long id);

    FormerEmail save(FormerEmail former);
}
