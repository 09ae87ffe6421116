package de.fisinger.mkm.contract;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.customer.CustomerDeletion;
import de.fisinger.mkm.list.LikePattern;
import de.fisinger.mkm.list.ListSource;
import de.fisinger.mkm.list.Lists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contracts and domains of the account that asks (handbook: Produktverwaltung). */
@Service
@Transactional(readOnly = true)
public class Contracts {

    private final ContractRepository contracts;
    private final DomainRepository domains;
    private final Lists lists;
    private final CurrentUser user;

    Contracts(ContractRepository contracts, DomainRepository domains, Lists lists, CurrentUser user) {
        this.user = user;
        this.lists = lists;
        this.contracts = contracts;
        this.domains = domains;
    }

    /** Produktverwaltung: contracts and domains. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
    public ListSource<PortfolioItem> list() {
        return lists.source(PortfolioItem.STATEMENT, Map.of());
    }

    /**
     * Finds a contract by its id.
     *
     * @return empty if the account has no such contract
     */
    public Optional<ContractDetails> find(long contractId) {
        return contracts.findById(contractId).map(Contract::details);
    }

    /**
     * Finds a contract by its number, such as o1441.
     *
     * @return empty if the account has no such contract
     */
    public Optional<ContractDetails> find(String contractNumber) {
        return contracts.findByContractNumber(contractNumber).map(Contract::details);
    }

    /**
     * Tells which reseller on which Plesk server the contract is.
     *
     * @return empty if the contract carries no hostings, or isn't the account's
     */
    public Optional<PleskReseller> pleskReseller(long contractId) {
        return contracts.findById(contractId).flatMap(Contract::pleskReseller);
    }

    /**
     * Lists contracts under which hostings can be set up now, the newest first.
     *
     * @param text part of the number, product, note or area; empty for all
     * @param offset how many to leave out at the beginning
     * @param limit how many at most
     */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
    public List<ContractDetails> carryingHostings(String text, int offset, int limit) {
        return contracts.carryingHostings(LikePattern.literal(text), offset, limit).stream()
                .map(Contract::details)
                .toList();
    }

    /**
     * Finds a domain by its contract number.
     *
     * @return empty if the account has no such domain
     */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
    public Optional<DomainDetails> findDomain(String contractNumber) {
        return domains.findByContractNumber(contractNumber).map(Domain::details);
    }

    /** The tab Domains of a customer. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
    public ListSource<DomainListItem> domainListOf(long customerId) {
        return lists.source(DomainListItem.OF_CUSTOMER, Map.of("customerId", customerId));
    }

    /** The domains of the end customer who is signed in. */
    @PreAuthorize("hasRole('END_CUSTOMER')")
    public ListSource<DomainListItem> ownDomains() {
        return lists.source(DomainListItem.OWN, Map.of("customerId", user.get().ownCustomerId()));
    }

    /**
     * Lists active contracts of an article that are assigned to nobody, by number; at most 100.
     *
     * @param articleId the shop article
     */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
    public List<ContractDetails> unassigned(long articleId) {
        return contracts.unassigned(articleId).stream().map(Contract::details).toList();
    }

    /** The names of the domains that are assigned to an MKM-Kunde, in alphabetical order. */
    public List<String> domainsOf(long customerId) {
        return domains.findByCustomerIdOrderByName(customerId).stream()
                .map(Domain::name)
                .toList();
    }

    /** A deleted customer's domains stay in the portfolio, assigned to nobody. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void release(CustomerDeletion deletion) {
        domains.release(deletion.customerId());
    }

    /** Whether the domain is assigned to the MKM-Kunde. */
    public boolean hasDomain(long customerId, String domainName) {
        return domains.existsByCustomerIdAndName(customerId, domainName);
    }
}
