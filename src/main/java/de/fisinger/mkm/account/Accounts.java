package de.fisinger.mkm.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The accounts of the provider. */
interface Accounts extends Repository<Account, Long> {

    Optional<Account> findById(long id);
}
