package de.fisinger.mkm.customer;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The MKM-Kunden of the account that asks. */
interface CustomerRepository extends Repository<Customer, Long> {

    Optional<Customer> findById(long id);

    /** Whoever gives this customer something, or takes it away, waits until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Customer c where c.id = :id")
    Optional<Customer> lock(long id);

    @Query("select c from Customer c where lower(c.customerNumber) = lower(:number)")
    Optional<Customer> findByNumber(String number);

    @Query("select lower(c.customerNumber) from Customer c where lower(c.customerNumber) in :lowerNumbers")
    List<String> takenOf(Collection<String> lowerNumbers);

    @Query("select c.customerNumber from Customer c order by c.customerNumber desc limit 1")
    Optional<String> highestNumber();

    Customer save(Customer customer);

    Customer saveAndFlush(Customer customer);

    void delete(Customer customer);

    void flush();

    @Query("""
            select new de.fisinger.mkm.customer.CustomerChoice(c.id, c.customerNumber, c.lastName, c.firstName)
            from Customer c
            where c.searchText like lower(concat('%', :text, '%')) escape '\\'
            order by c.lastName, c.firstName, c.customerNumber
            limit :limit offset :offset
            """)
    List<CustomerChoice> choices(String text, int offset, int limit);
}
