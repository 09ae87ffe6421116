package de.fisinger.mkm.hosting;

import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.hosting.HostingRefusedException.Problem;
import de.fisinger.mkm.process.NewWork;
import de.fisinger.mkm.process.Works;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links what exists in Plesk already (handbook: MKM – Reseller Hosting, variant 2). Nothing changes on the server. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
@Transactional
public class Linkings {

    private final LinkingRepository linkings;
    private final HostingRepository hostings;
    private final HostingChangeRepository changes;
    private final PleskCustomerRepository pleskCustomers;
    private final SubscriptionEntryRepository subscriptions;
    private final HostingCheck check;
    private final Contracts contracts;
    private final Works works;
    private final AuditLog audit;
    private final Comparison comparison;

    Linkings(
            LinkingRepository linkings,
            HostingRepository hostings,
            HostingChangeRepository changes,
            PleskCustomerRepository pleskCustomers,
            SubscriptionEntryRepository subscriptions,
            HostingCheck check,
            Contracts contracts,
            Works works,
            AuditLog audit,
            Comparison comparison) {
        this.audit = audit;
        this.comparison = comparison;
        this.linkings = linkings;
        this.hostings = hostings;
        this.changes = changes;
        this.pleskCustomers = pleskCustomers;
        this.subscriptions = subscriptions;
        this.check = check;
        this.contracts = contracts;
        this.works = works;
    }

    /**
     * Takes a request; a process instance links the subscription. The same token links nothing twice.
     *
     * @throws HostingRefusedException if it can't be taken
     */
    public void link(LinkSubscription wanted) {
        if (linkings.findByToken(wanted.token()).isPresent()) {
            return;
        }
        check.require(wanted.contractId(), wanted.customerId(), wanted.productId());
        var subscription = subscriptions
                .find(wanted.subscriptionItemId(), wanted.contractId())
                .orElseThrow(() -> new HostingRefusedException(Problem.SUBSCRIPTION));
        HostingCheck.require(subscription.state() != LinkState.LINKED, Problem.LINKED);
        HostingCheck.require(!linkings.isUnderWay(subscription.guid()), Problem.BEING_LINKED);
        var linking = linkings.save(new Linking(wanted, subscription, Instant.now()));
        var reseller = contracts.pleskReseller(linking.contractId()).orElseThrow();
        works.start(new NewWork(
                        LinkingProcess.WORK,
                        linking.id(),
                        linking.accountId(),
                        linking.domainName(),
                        linking.customerId())
                .calling(PleskSteps.system(reseller)));
        audit.note(AuditAction.SUBSCRIPTION_LINKED, linking.domainName(), linking.customerId());
    }

    /** What became of requests that were given together. */
    @Transactional(readOnly = true)
    public List<LinkingOutcome> outcomes(UUID batch) {
        return linkings.findByBatchOrderById(batch).stream()
                .map(Linking::outcome)
                .toList();
    }

    /** What was linked together below a contract last, and may have been a mistake; empty if that was longer ago than a day. */
    @Transactional(readOnly = true)
    public Optional<LinkedBatch> linkedTogether(long contractId) {
        return linkings.together(contractId, Instant.now().minus(Duration.ofDays(1)), Limit.of(1)).stream()
                .findFirst();
    }

    /** How many subscriptions under a contract are being linked now. */
    @Transactional(readOnly = true)
    public long countUnderWay(long contractId) {
        return linkings.countUnderWay(contractId);
    }

    /**
     * Takes the links away that were made together. One that is being changed by now stays.
     *
     * @return the tokens of those that were taken away
     */
    public Set<UUID> unlinkAll(UUID batch) {
        var taken = new HashSet<UUID>();
        for (var outcome : outcomes(batch)) {
            var hostingId = outcome.hostingId();
            if (outcome.status() == LinkingStatus.LINKED
                    && hostingId != null
                    && changes.openOf(hostingId).isEmpty()
                    && hostings.findById(hostingId).isPresent()) {
                unlink(hostingId);
                taken.add(outcome.token());
            }
        }
        return taken;
    }

    /**
     * Takes the link of a hosting away: MKM forgets it, Plesk keeps it. Whoever did so before has done the same.
     *
     * @throws IllegalStateException if the hosting was set up by MKM
     * @throws ChangeRefusedException while it is being changed
     */
    public void unlink(long hostingId) {
        hostings.lock(hostingId).ifPresent(hosting -> {
            hosting.requireLinked();
            changes.openOf(hostingId).ifPresent(open -> {
                throw new ChangeRefusedException(Texts.of("change.refused.unlink", hosting.shownName()));
            });
            var pleskCustomerId = hosting.pleskCustomerId();
            comparison.settleAll(hostingId);
            hostings.delete(hosting);
            audit.note(AuditAction.SUBSCRIPTION_UNLINKED, hosting.words(), hosting.customerId());
            if (pleskCustomerId != null) {
                forgetCustomer(pleskCustomerId, hostingId);
            }
        });
    }

    /** A Plesk customer that was recognised by a link is forgotten with the last link to it. */
    private void forgetCustomer(long pleskCustomerId, long hostingId) {
        pleskCustomers
                .lock(pleskCustomerId)
                .filter(PleskCustomer::isRecognised)
                .filter(customer -> hostings.otherUser(customer.id(), hostingId).isEmpty())
                .ifPresent(customer -> {
                    hostings.forgetCustomer(customer.id());
                    pleskCustomers.delete(customer);
                });
    }
}
