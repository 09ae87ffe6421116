package de.fisinger.mkm.contract;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.contract.NotAssignableException.Problem;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.format.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Which MKM-Kunde has which contract or domain (handbook: MKM – Produkt oder Domain einem Kunden zuordnen). */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
@Transactional(propagation = Propagation.NEVER)
public class Assignments {

    private final ContractRepository contracts;
    private final DomainRepository domains;
    private final Customers customers;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Assignments(
            ContractRepository contracts,
            DomainRepository domains,
            Customers customers,
            TransactionTemplate transaction,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.events = events;
        this.audit = audit;
        this.contracts = contracts;
        this.domains = domains;
        this.customers = customers;
        this.transaction = transaction;
    }

    /**
     * Assigns a contract, or takes it back. Its hostings stay with the customers that have them.
     *
     * @param expected to whom it was assigned when this was decided, or null for none
     * @param customerId the MKM-Kunde, or null for none
     * @throws NotAssignableException if it can't be
     */
    public void assignContract(long contractId, @Nullable Long expected, @Nullable Long customerId) {
        assignContract(contractId, expected, customerId, () -> {});
    }

    /**
     * Assigns a contract, or takes it back, and does something else in the same transaction.
     *
     * @param expected to whom it was assigned when this was decided, or null for none
     * @param customerId the MKM-Kunde, or null for none
     * @param andThen what else
     * @throws NotAssignableException if it can't be
     */
    public void assignContract(long contractId, @Nullable Long expected, @Nullable Long customerId, Runnable andThen) {
        assign(customerId, holder -> {
            var contract = contracts.lock(contractId).orElseThrow(Assignments::gone);
            contract.assign(expected, customerId);
            contract.assignment().ifPresent(events::publishEvent);
            audit.note(
                    AuditAction.CONTRACT_ASSIGNED,
                    contract.details().contractNumber() + " → " + holder,
                    customerId == null ? expected : customerId);
            andThen.run();
        });
    }

    /**
     * Assigns a domain, or takes it back.
     *
     * @param expected to whom it was assigned when this was decided, or null for none
     * @param customerId the MKM-Kunde, or null for none
     * @throws NotAssignableException if it can't be
     */
    public void assignDomain(long domainId, @Nullable Long expected, @Nullable Long customerId) {
        assign(customerId, holder -> {
            var domain = domains.lock(domainId).orElseThrow(Assignments::gone);
            domain.assign(expected, customerId);
            audit.note(
                    AuditAction.DOMAIN_ASSIGNED,
                    domain.name() + " → " + holder,
                    customerId == null ? expected : customerId);
        });
    }

    private void assign(@Nullable Long customerId, Consumer<String> change) {
        try {
            transaction.executeWithoutResult(_ -> change.accept(
                    customerId == null
                            ? Texts.of("assign.nobody")
                            : customers
                                    .find(customerId)
                                    .orElseThrow(() -> new NotAssignableException(Problem.CUSTOMER_GONE))
                                    .choice()
                                    .label()));
        } catch (DataIntegrityViolationException e) {
            // the customer was deleted at this moment
            throw new NotAssignableException(Problem.CUSTOMER_GONE);
        }
    }

    private static NotAssignableException gone() {
        return new NotAssignableException(Problem.GONE);
    }
}
