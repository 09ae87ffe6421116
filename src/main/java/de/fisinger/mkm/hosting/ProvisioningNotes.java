package de.fisinger.mkm.hosting;

import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.TryLaterException;
import de.fisinger.mkm.process.Works;
import de.fisinger.mkm.product.Products;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of hosting-creation read and note in the database, each method in the step's transaction. Where a Plesk
 * customer and a hosting change together, the customer is locked first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProvisioningNotes {

    private final HostingRepository hostings;
    private final PleskCustomerRepository pleskCustomers;
    private final Customers customers;
    private final Contracts contracts;
    private final Products products;
    private final PleskServers servers;
    private final Works works;
    private final ExternalIds ids;

    ProvisioningNotes(
            HostingRepository hostings,
            PleskCustomerRepository pleskCustomers,
            Customers customers,
            Contracts contracts,
            Products products,
            PleskServers servers,
            Works works,
            ExternalIds ids) {
        this.hostings = hostings;
        this.pleskCustomers = pleskCustomers;
        this.customers = customers;
        this.contracts = contracts;
        this.products = products;
        this.servers = servers;
        this.works = works;
        this.ids = ids;
    }

    /** Reads what has to be set up. */
    WantedHosting wanted(long hostingId) {
        var hosting = hosting(hostingId);
        var reseller = contracts.pleskReseller(hosting.contractId()).orElseThrow();
        return new WantedHosting(
                hostingId,
                ids.ofHosting(hostingId),
                servers.info(reseller.pleskServerId()),
                reseller.login(),
                customers.find(hosting.customerId()).orElseThrow(),
                products.hostingPlan(hosting.productId()).orElseThrow(),
                Objects.requireNonNull(hosting.domainName()),
                Objects.requireNonNull(hosting.login()),
                hosting.requestedDomain() != null);
    }

    /**
     * Reserves the Plesk customer for a hosting: from now on nobody else removes it.
     *
     * @throws IllegalStateException while another hosting's customer is being removed; try again
     */
    PleskCustomerPlan reserveCustomer(WantedHosting wanted) {
        var hosting = hosting(wanted.hostingId());
        var serverId = wanted.server().id();
        pleskCustomers.insertIfAbsent(hosting.accountId(), hosting.customerId(), serverId, wanted.resellerLogin());
        var customer = pleskCustomers.lock(hosting.customerId(), serverId, wanted.resellerLogin());
        if (customer.status() == PleskCustomer.Status.REMOVING && !customer.isMadeBy(wanted.hostingId())) {
            throw new IllegalStateException("the Plesk customer is just being removed");
        }
        hosting.useCustomer(customer.id());
        return plan(customer);
    }

    /**
     * Plans a login for the customer that is about to be created.
     *
     * @param missing what Plesk was asked for and doesn't have
     * @param choice from 1; further ones avoid logins that are taken on the server
     * @throws TryLaterException if somebody made or recognised the customer meanwhile, who has to be used then
     */
    PleskCustomerPlan planCustomer(PleskCustomerPlan missing, long hostingId, int choice) {
        var customer = pleskCustomers.lock(missing.id()).orElseThrow();
        if (!Objects.equals(customer.identity(), missing.identity())) {
            throw new TryLaterException("the Plesk customer has just been made or recognised", Duration.ofSeconds(1));
        }
        customer.plan(hostingId, choice);
        return plan(customer);
    }

    /** Notes that the customer is there. */
    void customerPresent(long pleskCustomerId, OwnerDetails found) {
        pleskCustomers.lock(pleskCustomerId).orElseThrow().present(found.login(), found.guid());
    }

    /** The Plesk customer of a hosting, if one was reserved. */
    Optional<PleskCustomerPlan> customerOf(long hostingId) {
        return Optional.ofNullable(hosting(hostingId).pleskCustomerId())
                .flatMap(pleskCustomers::findById)
                .map(this::plan);
    }

    /**
     * Begins to remove the Plesk customer, if no other hosting needs it. One that is taken back removes only whom it made; if
     * another one needs them, that takes over and removes the customer should it fail as well. One that ends removes
     * whom MKM made for whichever hosting.
     *
     * @return empty if it has to stay
     */
    Optional<PleskCustomerPlan> beginCustomerRemoval(long hostingId) {
        var hosting = hosting(hostingId);
        var isEnding = hosting.status() == HostingStatus.TERMINATING;
        return Optional.ofNullable(hosting.pleskCustomerId())
                .flatMap(pleskCustomers::lock)
                .filter(customer -> isEnding ? !customer.isRecognised() : customer.isMadeBy(hostingId))
                .flatMap(customer -> {
                    var heir = hostings.otherUser(customer.id(), hostingId);
                    heir.ifPresentOrElse(customer::handTo, () -> customer.removing(hostingId));
                    return heir.isPresent() ? Optional.empty() : Optional.of(plan(customer));
                });
    }

    /** Notes that the Plesk customer is gone, or with {@code removed} false that it stays after all. */
    void endCustomerRemoval(long hostingId, PleskCustomerPlan removal, boolean removed) {
        pleskCustomers.lock(removal.id()).ifPresent(customer -> {
            if (removed) {
                hostings.forgetCustomer(customer.id());
                pleskCustomers.delete(customer);
            } else {
                customer.stays(hostingId);
            }
        });
    }

    /**
     * Notes that a call that changes something on Plesk begins.
     *
     * @param longest how long it may take
     * @throws BusinessError if it was cancelled
     * @throws TryLaterException while one before it may still take effect, because it was never answered
     */
    void beginPleskChange(long hostingId, Duration longest) {
        var hosting = locked(hostingId);
        if (hosting.isCancelled()) {
            throw new BusinessError(Texts.of("hosting.cancelled"));
        }
        requirePleskIdle(hostingId);
        hosting.pleskIsBusy(Instant.now().plus(longest));
    }

    /** Notes that the call is over: it was answered, never came there, or what it was to make is there. */
    void endPleskChange(long hostingId) {
        locked(hostingId).pleskIsBusy(null);
    }

    /**
     * Makes sure that no call begun before can take effect on Plesk any more.
     *
     * @throws TryLaterException while one may
     */
    void requirePleskIdle(long hostingId) {
        var now = Instant.now();
        var until = hosting(hostingId).pleskBusyUntil();
        if (until != null && until.isAfter(now)) {
            throw new TryLaterException(
                    Texts.of("hosting.plesk-busy"), Duration.between(now, until).plusSeconds(1));
        }
    }

    /**
     * Chooses other names, because the ones chosen before are taken on the server.
     *
     * @return the hosting with the new names
     */
    WantedHosting chooseNames(WantedHosting wanted, int choice) {
        var hosting = locked(wanted.hostingId());
        hosting.chooseNames(wanted.server().previewDomain(), choice);
        works.describe(HostingProcess.WORK, hosting.id(), Objects.requireNonNull(hosting.domainName()));
        return wanted(wanted.hostingId());
    }

    /** Notes the subscription's identity on the server. */
    void subscriptionFound(WantedHosting wanted, Subscription found) {
        var hosting = locked(wanted.hostingId());
        hosting.subscriptionFound(found.guid());
        hosting.subscription().made(found.id(), wanted.plan().planGuid(), found.ownerLogin());
    }

    private PleskCustomerPlan plan(PleskCustomer customer) {
        return new PleskCustomerPlan(
                customer.id(),
                ids.ofCustomer(customer.id()),
                customer.identity(),
                customer.isRecognised(),
                customer.login());
    }

    /** For changes. */
    private Hosting locked(long hostingId) {
        return hostings.lock(hostingId).orElseThrow();
    }

    private Hosting hosting(long hostingId) {
        return hostings.findById(hostingId).orElseThrow();
    }
}
