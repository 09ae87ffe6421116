package de.fisinger.mkm.hosting;

import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.PleskReseller;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Works;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of subscription-linking read and note in the database, each method in the step's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkingNotes {

    private final LinkingRepository linkings;
    private final HostingRepository hostings;
    private final PleskCustomerRepository pleskCustomers;
    private final SubscriptionEntryRepository subscriptions;
    private final Customers customers;
    private final Contracts contracts;
    private final PleskServers servers;
    private final ExternalIds ids;
    private final Works works;
    private final UnknownNotes unknown;

    LinkingNotes(
            LinkingRepository linkings,
            HostingRepository hostings,
            PleskCustomerRepository pleskCustomers,
            SubscriptionEntryRepository subscriptions,
            Customers customers,
            Contracts contracts,
            PleskServers servers,
            ExternalIds ids,
            Works works,
            UnknownNotes unknown) {
        this.linkings = linkings;
        this.hostings = hostings;
        this.pleskCustomers = pleskCustomers;
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.contracts = contracts;
        this.servers = servers;
        this.ids = ids;
        this.works = works;
        this.unknown = unknown;
    }

    /** Reads what has to be linked. */
    WantedLink wanted(long linkingId) {
        var linking = linkings.findById(linkingId).orElseThrow();
        var reseller = reseller(linking);
        return new WantedLink(
                linkingId,
                servers.info(reseller.pleskServerId()),
                reseller.login(),
                linking.subscriptionGuid(),
                linking.domainName());
    }

    /** Notes that the subscription isn't there any more, so that the list doesn't offer it either. */
    void forget(WantedLink wanted) {
        var linking = locked(wanted.linkingId());
        subscriptions.forget(linking.accountId(), linking.contractId(), linking.subscriptionGuid());
        unknown.settleGone(linking.contractId());
    }

    /**
     * Notes how the subscription stands in Plesk.
     *
     * @param owner the Plesk customer who owns it; null if the reseller does
     * @throws BusinessError if it is the subscription of a hosting that MKM set up
     */
    void found(WantedLink wanted, Subscription subscription, @Nullable OwnerDetails owner) {
        var linking = locked(wanted.linkingId());
        linking.found(subscription, owner);
        works.describe(LinkingProcess.WORK, linking.id(), linking.domainName());
        ids.hostingOf(subscription.externalId())
                .flatMap(hostings::findById)
                .filter(Hosting::isInUse)
                .ifPresent(known -> {
                    throw alreadyLinked(linking.domainName(), known);
                });
    }

    /**
     * Makes the subscription a hosting that is eingesetzt. Does nothing if this was done before.
     *
     * @throws BusinessError if somebody else has it, or the customer was deleted
     * @throws org.springframework.dao.DataIntegrityViolationException if somebody is faster right now, see {@link #lostRace}
     */
    void link(long linkingId) {
        var linking = locked(linkingId);
        if (!linking.isLinked()) {
            hostings.findBySubscription(linking.subscriptionGuid()).ifPresent(known -> {
                throw alreadyLinked(linking.domainName(), known);
            });
            makeHosting(linking);
        }
    }

    private void makeHosting(Linking linking) {
        var customerId = linking.customerId();
        if (customerId == null) {
            throw customerGone();
        }
        var hosting = new Hosting(linking, customerId, Instant.now());
        hosting.useCustomer(recognise(linking, customerId));
        linking.linked(hostings.saveAndFlush(hosting).id());
        unknown.linked(linking.contractId(), linking.subscriptionGuid());
    }

    /**
     * Recognises the owner of the subscription as the Plesk customer of the MKM-Kunde, whom later hostings use. If there
     * is one already, it stays.
     *
     * @return id of the Plesk customer; null if the owner is another one, or the reseller
     */
    private @Nullable Long recognise(Linking linking, long customerId) {
        var guid = linking.ownerGuid();
        if (guid == null) {
            return null;
        }
        var reseller = reseller(linking);
        pleskCustomers.insertIfAbsent(linking.accountId(), customerId, reseller.pleskServerId(), reseller.login());
        var customer = pleskCustomers.lock(customerId, reseller.pleskServerId(), reseller.login());
        customer.recognise(Objects.requireNonNull(linking.ownerLogin()), guid);
        return customer.login().equals(linking.ownerLogin()) ? customer.id() : null;
    }

    /** Why the database refused a link: somebody was faster, here or in another account. */
    BusinessError lostRace(long linkingId) {
        var linking = locked(linkingId);
        var customerId = linking.customerId();
        if (customerId == null || customers.find(customerId).isEmpty()) {
            return customerGone();
        }
        return hostings.findBySubscription(linking.subscriptionGuid())
                .or(() -> hostings.findByDomain(linking.domainName()))
                .map(known -> alreadyLinked(linking.domainName(), known))
                .orElseGet(() -> new BusinessError(Texts.of("linking.refused.known", linking.domainName())));
    }

    private BusinessError alreadyLinked(String domainName, Hosting known) {
        var holder = customers
                .find(known.customerId())
                .map(customer -> customer.choice().label())
                .orElse("–");
        return new BusinessError(Texts.of("linking.refused.linked", domainName, known.id(), holder));
    }

    private static BusinessError customerGone() {
        return new BusinessError(Texts.of("linking.refused.customer"));
    }

    /**
     * Ends a request as refused.
     *
     * @param reason in words for the reseller
     */
    void refuse(long linkingId, Optional<String> reason) {
        locked(linkingId).refuse(reason.orElseGet(() -> Texts.of("linking.refused")));
    }

    private PleskReseller reseller(Linking linking) {
        return contracts.pleskReseller(linking.contractId()).orElseThrow();
    }

    private Linking locked(long linkingId) {
        return linkings.lock(linkingId).orElseThrow();
    }
}
