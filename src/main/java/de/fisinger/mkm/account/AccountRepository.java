package de.fisinger.mkm.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts of the provider. */
interface AccountRepository extends Repository<Account, Long> {

    Optional<Account> findById(long id);

    Account saveAndFlush(Account account);

    /** What people call an MKM-Kunde: Firma and Nachname. */
    @Query("select concat(coalesce(c.company, ''), ' ', c.lastName) from Customer c where c.id = :customerId")
    Optional<String> namesOfCustomer(long customerId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Account> findByAccountNumber(String accountNumber);

    @Query("select a.id from Account a where a.accountNumber = :accountNumber")
    Optional<Long> findId(String accountNumber);
}
