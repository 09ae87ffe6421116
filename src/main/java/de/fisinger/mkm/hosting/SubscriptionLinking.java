package de.fisinger.mkm.hosting;

import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.PleskReseller;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.BusinessError;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the workers of subscription-linking note in the database. No call to Plesk runs inside a transaction. */
@Service
public class SubscriptionLinking {

    private final LinkingRepository linkings;

    private final HostingRepository hostings;

    private final PleskCustomers pleskCustomers;

    private final SubscriptionEntries subscriptions;

    private final Customers customers;

    private final Contracts contracts;

    private final PleskServers servers;

    private final TransactionTemplate transaction;

    SubscriptionLinking(
            LinkingRepository linkings,
            HostingRepository hostings,
            PleskCustomers pleskCustomers,
            SubscriptionEntries subscriptions,
            Customers customers,
            Contracts contracts,
            PleskServers servers,
            TransactionTemplate transaction) {
        this.linkings = linkings;
        this.hostings = hostings;
        this.pleskCustomers = pleskCustomers;
        this.subscriptions = subscriptions;
        this.customers = customers;
        this.contracts = contracts;
        this.servers = servers;
        this.transaction = transaction;
    }

    /**
     * Takes an order for a process instance.
     *
     * @return false if another instance has it, or it has ended
     */
    public boolean claim(long linkingId, long instance) {
        return inTransaction(() -> linkings.lock(linkingId).orElseThrow().claim(instance));
    }

    /**
     * Reads what has to be linked.
     *
     * @throws IllegalStateException if the order isn't in the hands of that instance
     */
    public LinkingOrder order(long linkingId, long instance) {
        return inTransaction(() -> {
            var linking = locked(linkingId, instance);
            var reseller = reseller(linking);
            return new LinkingOrder(
                    linkingId,
                    servers.info(reseller.pleskServerId()),
                    reseller.login(),
                    linking.subscriptionGuid(),
                    linking.domainName());
        });
    }

    /**
     * Notes that the subscription isn't there any more, so that the list doesn't offer it either.
     *
     * @return the refusal to throw
     */
    public BusinessError gone(LinkingOrder order, long instance) {
        inTransaction(() -> {
            var linking = locked(order.linkingId(), instance);
            subscriptions.forget(linking.accountId(), linking.contractId(), linking.subscriptionGuid());
            return linking;
        });
        return new BusinessError(
                LinkingProcess.LINKING_REFUSED,
                "Das Abonnement „%s“ gibt es auf %s nicht mehr."
                        .formatted(order.domainName(), order.server().name()));
    }

    /**
     * Notes how the subscription stands in Plesk.
     *
     * @param owner the Plesk customer who owns it; null if the reseller does
     * @throws BusinessError if it is the subscription of a hosting that MKM set up
     */
    public void found(LinkingOrder order, long instance, Subscription subscription, @Nullable OwnerDetails owner) {
        inTransaction(() -> {
            var linking = locked(order.linkingId(), instance);
            linking.found(subscription, owner);
            ExternalIds.hostingOf(subscription.externalId())
                    .flatMap(hostings::findById)
                    .filter(Hosting::isInUse)
                    .ifPresent(known -> {
                        throw alreadyLinked(linking.domainName(), known);
                    });
            return linking;
        });
    }

    /**
     * Makes the subscription a hosting that is eingesetzt. Does nothing if this was done before.
     *
     * @throws BusinessError if somebody else was faster, or the customer was deleted
     */
    public void link(long linkingId, long instance) {
        try {
            inTransaction(() -> {
                var linking = locked(linkingId, instance);
                if (!linking.isLinked()) {
                    hostings.findBySubscription(linking.subscriptionGuid()).ifPresent(known -> {
                        throw alreadyLinked(linking.domainName(), known);
                    });
                    makeHosting(linking, instance);
                }
                return linking;
            });
        } catch (DataIntegrityViolationException e) {
            throw inTransaction(() -> lostRace(locked(linkingId, instance)));
        }
    }

    private void makeHosting(Linking linking, long instance) {
        var customerId = linking.customerId();
        if (customerId == null) {
            throw customerGone();
        }
        var hosting = new Hosting(linking, customerId, instance, Instant.now());
        hosting.useCustomer(recognise(linking, customerId));
        linking.linked(hostings.saveAndFlush(hosting).id());
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

    /** Why the database refused: somebody was faster, here or in another account. */
    private BusinessError lostRace(Linking linking) {
        var customerId = linking.customerId();
        if (customerId == null || customers.find(customerId).isEmpty()) {
            return customerGone();
        }
        return hostings.findBySubscription(linking.subscriptionGuid())
                .or(() -> hostings.findByDomain(linking.domainName()))
                .map(known -> alreadyLinked(linking.domainName(), known))
                .orElseGet(() -> new BusinessError(
                        LinkingProcess.LINKING_REFUSED,
                        "Für „%s“ gibt es im MKM bereits ein Hosting. Bitte wenden Sie sich an den Support."
                                .formatted(linking.domainName())));
    }

    private BusinessError alreadyLinked(String domainName, Hosting known) {
        var holder = customers
                .find(known.customerId())
                .map(customer -> customer.choice().label())
                .orElse("–");
        return new BusinessError(
                LinkingProcess.LINKING_REFUSED,
                "„%s“ ist bereits im MKM angelegt: Hosting %d von %s.".formatted(domainName, known.id(), holder));
    }

    private static BusinessError customerGone() {
        return new BusinessError(LinkingProcess.LINKING_REFUSED, "Diesen Kunden gibt es nicht mehr.");
    }

    /**
     * Ends an order as refused.
     *
     * @param reason in words for the reseller
     */
    public void refuse(long linkingId, long instance, Optional<String> reason) {
        inTransaction(() -> {
            var linking = locked(linkingId, instance);
            linking.refuse(reason.orElse("Das Abonnement konnte nicht verknüpft werden."));
            return linking;
        });
    }

    private PleskReseller reseller(Linking linking) {
        return contracts.pleskReseller(linking.contractId()).orElseThrow();
    }

    private Linking locked(long linkingId, long instance) {
        var linking = linkings.lock(linkingId).orElseThrow();
        linking.requireInstance(instance);
        return linking;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
