package de.fisinger.mkm.hosting;

import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.PleskReseller;
import de.fisinger.mkm.format.DomainName;
import de.fisinger.mkm.hosting.HostingRefusedException.Problem;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.process.NewWork;
import de.fisinger.mkm.process.Works;
import de.fisinger.mkm.product.PlanState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins hostings, for a reseller's dialog or for the process of an end customer's order. */
@Component
public class HostingCreation {

    private final HostingRepository hostings;
    private final HostingCheck check;
    private final Contracts contracts;
    private final PleskServers servers;
    private final Works works;
    private final TransactionTemplate transaction;

    HostingCreation(
            HostingRepository hostings,
            HostingCheck check,
            Contracts contracts,
            PleskServers servers,
            Works works,
            TransactionTemplate transaction) {
        this.hostings = hostings;
        this.check = check;
        this.contracts = contracts;
        this.servers = servers;
        this.works = works;
        this.transaction = transaction;
    }

    /**
     * Begins a hosting in a transaction of its own. The hosting is in Einrichtung as soon as this returns; a process instance
     * sets it up.
     *
     * @param taken is told of a new hosting, in its transaction
     */
    long create(NewHosting wanted, Consumer<Hosting> taken) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> make(wanted, taken)));
        } catch (DataIntegrityViolationException e) {
            // lost a race against another press of the button, or for the domain
            return Objects.requireNonNull(transaction.execute(
                    _ -> placed(wanted).orElseThrow(() -> new HostingRefusedException(Problem.DOMAIN_IN_USE))));
        }
    }

    /**
     * Begins a hosting in the running transaction, for the account in whose name this runs.
     *
     * @return id of the hosting; of the same one if the token was used before
     * @throws HostingRefusedException if it can't be taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long createWithin(NewHosting wanted) {
        return make(wanted, _ -> {});
    }

    private Optional<Long> placed(NewHosting wanted) {
        return hostings.findByToken(wanted.token()).map(Hosting::id);
    }

    private long make(NewHosting wanted, Consumer<Hosting> taken) {
        return placed(wanted).orElseGet(() -> {
            var reseller = checkNew(wanted);
            var hosting = hostings.save(new Hosting(wanted, Instant.now()));
            hosting.chooseNames(servers.info(reseller.pleskServerId()).previewDomain(), 1);
            works.start(new NewWork(
                            HostingProcess.WORK,
                            hosting.id(),
                            hosting.accountId(),
                            Objects.requireNonNull(hosting.domainName()),
                            hosting.customerId())
                    .calling(PleskSteps.system(reseller)));
            taken.accept(hosting);
            return hosting.id();
        });
    }

    private PleskReseller checkNew(NewHosting wanted) {
        var plan = check.require(wanted.contractId(), wanted.customerId(), wanted.productId());
        HostingCheck.require(plan.planState() != PlanState.MISSING, Problem.PLAN);
        var reseller = checkPlace(wanted);
        HostingCheck.require(!servers.isDraining(reseller.pleskServerId()), Problem.DRAINING);
        return reseller;
    }

    /** Whether a failed hosting could be begun again. */
    void checkAgain(NewHosting wanted) {
        // Plesk itself says whether the plan is back: what was noted of it last may be older than that
        check.require(wanted.contractId(), wanted.customerId(), wanted.productId());
        HostingCheck.require(!servers.isDraining(checkPlace(wanted).pleskServerId()), Problem.DRAINING);
    }

    /** Whether the domain can be used, and the contract has a reseller. */
    private PleskReseller checkPlace(NewHosting wanted) {
        var domain = wanted.domainName();
        if (domain != null) {
            HostingCheck.require(contracts.hasDomain(wanted.customerId(), domain), Problem.DOMAIN);
            var name = DomainName.of(domain).orElseThrow(() -> new HostingRefusedException(Problem.DOMAIN_UNUSABLE));
            HostingCheck.require(hostings.findByDomain(name.unicode()).isEmpty(), Problem.DOMAIN_IN_USE);
        }
        return contracts
                .pleskReseller(wanted.contractId())
                .orElseThrow(() -> new HostingRefusedException(Problem.CONTRACT));
    }

    /** Locks a hosting, for somebody who locks its order then: whoever puts it into use locks both in that order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long hostingId) {
        hostings.lock(hostingId);
    }

    /**
     * Ends a failed hosting: it can't be tried again and is in nobody's products any more. In the running transaction.
     *
     * @throws WrongStatusException if it didn't fail
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(long hostingId) {
        hostings.lock(hostingId).ifPresent(Hosting::giveUp);
    }

    /**
     * Cancels a hosting that is being set up; what was made on Plesk is taken back, then it is failed. In the running
     * transaction.
     *
     * @param reason in words for the reseller
     * @throws WrongStatusException if it isn't being set up
     * @throws GoneException if the account has no such hosting
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Hosting cancel(long hostingId, String reason) {
        var hosting = hostings.lock(hostingId).orElseThrow(GoneException::new);
        hosting.cancel(reason);
        works.tell(HostingProcess.WORK, hostingId, HostingProcess.CANCELLED);
        return hosting;
    }
}
