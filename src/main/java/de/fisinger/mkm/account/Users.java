package de.fisinger.mkm.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The users of the account that asks, or of all accounts within {@link AccountScope#callForAllAccounts}. */
interface Users extends Repository<User, Long> {

    Optional<User> findByUserName(String userName);
}
