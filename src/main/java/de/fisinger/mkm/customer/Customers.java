package de.fisinger.mkm.customer;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.list.LikePattern;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The MKM-Kunden of the account that asks (handbook: MKM – Kundenverwaltung). */
@Service
@Transactional(readOnly = true)
public class Customers {

    private static final String RESELLERS = "hasAnyRole('ADMINISTRATOR', 'USER')";

    private final CustomerRepository customers;
    private final InputCheck input;
    private final TransactionTemplate transaction;
    private final Lists lists;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    Customers(
            CustomerRepository customers,
            InputCheck input,
            TransactionTemplate transaction,
            Lists lists,
            ApplicationEventPublisher events,
            AuditLog audit) {
        this.audit = audit;
        this.events = events;
        this.customers = customers;
        this.lists = lists;
        this.input = input;
        this.transaction = transaction;
    }

    /**
     * Finds a customer.
     *
     * @return empty if the account has no such customer
     */
    public Optional<CustomerDetails> find(long customerId) {
        return customers.findById(customerId).map(Customer::details);
    }

    /** The Kundenübersicht. */
    @PreAuthorize(RESELLERS)
    public ListSource<CustomerListItem> list() {
        return lists.source(CustomerListItem.STATEMENT, Map.of());
    }

    /**
     * Lists customers to choose from, by name.
     *
     * @param text part of the number, the name or the company; empty for all
     * @param offset how many to leave out at the beginning
     * @param limit how many at most
     */
    @PreAuthorize(RESELLERS)
    public List<CustomerChoice> choices(String text, int offset, int limit) {
        return customers.choices(LikePattern.literal(text), offset, limit);
    }

    /** A number that is free now, following the highest one; anything else can be chosen as well. */
    @PreAuthorize(RESELLERS)
    public String suggestNumber() {
        return customers
                .highestNumber()
                .map(NextNumber::after)
                .filter(number -> number.length() <= CustomerData.LONGEST_NUMBER)
                .orElse(NextNumber.FIRST);
    }

    /**
     * Creates a customer.
     *
     * @return id of the customer
     * @throws ConstraintViolationException if something is missing or wrong
     * @throws CustomerNumberTakenException if the number is
     */
    @PreAuthorize(RESELLERS)
    @Transactional(propagation = Propagation.NEVER)
    public long create(CustomerData data) {
        input.require(data);
        return unlessTaken(data, () -> {
            var customer = customers.saveAndFlush(new Customer(data));
            audit.note(AuditAction.CUSTOMER_CREATED, customer.choice().label(), customer.id());
            return customer.id();
        });
    }

    /**
     * Changes a customer, also the number.
     *
     * @param version the version that was read
     * @throws ConstraintViolationException if something is missing or wrong
     * @throws CustomerNumberTakenException if the number is
     * @throws CustomerChangedException if the customer was changed since it was read
     * @throws GoneException if it was deleted since
     */
    @PreAuthorize(RESELLERS)
    @Transactional(propagation = Propagation.NEVER)
    public CustomerDetails change(long customerId, int version, CustomerData data) {
        input.require(data);
        return unlessTaken(data, () -> {
            var customer = customers.lock(customerId).orElseThrow(GoneException::new);
            if (customer.version() != version) {
                throw new CustomerChangedException(customer.details());
            }
            customer.change(data);
            customers.flush();
            audit.note(AuditAction.CUSTOMER_CHANGED, customer.choice().label(), customer.id());
            return customer.details();
        });
    }

    /** The unique index decides; who has the number is looked up when it has refused. */
    private <T> T unlessTaken(CustomerData data, Supplier<T> change) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> change.get()));
        } catch (DataIntegrityViolationException e) {
            throw Optional.ofNullable(transaction.execute(
                            _ -> customers.findByNumber(data.customerNumber()).map(Customer::choice)))
                    .flatMap(holder -> holder)
                    .<RuntimeException>map(CustomerNumberTakenException::new)
                    .orElse(e);
        }
    }

    /**
     * Deletes a customer to whom nothing belongs any more (handbook: Löschbedingungen). Whoever deleted it before has
     * done the same.
     *
     * @throws CustomerInUseException if a product, a hosting or a user belongs to it
     */
    @PreAuthorize(RESELLERS)
    @Transactional
    public void delete(long customerId) {
        events.publishEvent(new CustomerToBeDeleted(customerId));
        customers.lock(customerId).ifPresent(customer -> {
            customer.requireUnused();
            events.publishEvent(new CustomerDeletion(customerId));
            customers.delete(customer);
            audit.note(AuditAction.CUSTOMER_DELETED, customer.choice().label(), customer.id());
            try {
                customers.flush();
            } catch (DataIntegrityViolationException e) {
                throw new CustomerInUseException();
            }
        });
    }
}
