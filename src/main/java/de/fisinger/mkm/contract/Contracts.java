package de.fisinger.mkm.contract;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts and domains of the account that asks (handbook: Produktverwaltung). */
@Service
@Transactional(readOnly = true)
public class Contracts {

    private final ContractRepository contracts;
    private final DomainRepository domains;

    Contracts(ContractRepository contracts, DomainRepository domains) {
        this.contracts = contracts;
        this.domains = domains;
    }

    /**
     * Lists the account's contracts.
     *
     * @param page which of them, and their order
     */
    public List<ContractDetails> list(Pageable page) {
        return contracts.findAllBy(page).stream().map(Contract::details).toList();
    }

    /** How many contracts the account has. */
    public int count() {
        return contracts.countBy();
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

    /** The names of the domains that are assigned to an MKM-Kunde, in alphabetical order. */
    public List<String> domainsOf(long customerId) {
        return domains.findByCustomerIdOrderByName(customerId).stream()
                .map(Domain::name)
                .toList();
    }

    /** Whether the domain is assigned to the MKM-Kunde. */
    public boolean hasDomain(long customerId, String domainName) {
        return domains.existsByCustomerIdAndName(customerId, domainName);
    }
}
