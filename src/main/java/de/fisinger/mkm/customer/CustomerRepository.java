package de.fisinger.mkm.customer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The MKM-Kunden of the account that asks. */
interface CustomerRepository extends Repository<Customer, Long> {

    Optional<Customer> findById(long id);

    @Query("""
            select new de.fisinger.mkm.customer.CustomerChoice(c.id, c.customerNumber, c.lastName, c.firstName)
            from Customer c
            where lower(concat(c.customerNumber, ' · ', c.lastName, ' ', c.firstName, ' ', c.lastName,
                ' ', coalesce(c.company, ''))) like lower(concat('%', :text, '%')) escape '\\'
            order by c.lastName, c.firstName, c.customerNumber
            """)
    List<CustomerChoice> choices(String text, Pageable page);
}
