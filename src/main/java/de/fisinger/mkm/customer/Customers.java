package de.fisinger.mkm.customer;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The MKM-Kunden of the account that asks (handbook: MKM – Kundenverwaltung). */
@Service
@Transactional(readOnly = true)
public class Customers {

    private final CustomerRepository customers;

    Customers(CustomerRepository customers) {
        this.customers = customers;
    }

    /**
     * Finds a customer.
     *
     * @return empty if the account has no such customer
     */
    public Optional<CustomerDetails> find(long customerId) {
        return customers.findById(customerId).map(Customer::details);
    }

    /**
     * Lists customers to choose from, by name.
     *
     * @param text part of the number, the name or the company; empty for all
     * @param page which of them
     */
    public List<CustomerChoice> choices(String text, Pageable page) {
        var literal = text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return customers.choices(literal, page);
    }
}
