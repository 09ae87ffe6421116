package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.Suspension;
import de.fisinger.mkm.process.Works;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.product.Products;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where MKM and Plesk say different things of hostings, and what a reseller decides about it. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
@Transactional
public class Deviations {

    private final DeviationRepository deviations;
    private final HostingRepository hostings;
    private final HostingChanges changes;
    private final HostingChangeRepository open;
    private final SubscriptionEntryRepository copies;
    private final Products products;
    private final Works works;
    private final CurrentUser user;
    private final AuditLog audit;

    Deviations(
            DeviationRepository deviations,
            HostingRepository hostings,
            HostingChanges changes,
            HostingChangeRepository open,
            SubscriptionEntryRepository copies,
            Products products,
            Works works,
            CurrentUser user,
            AuditLog audit) {
        this.deviations = deviations;
        this.hostings = hostings;
        this.changes = changes;
        this.open = open;
        this.copies = copies;
        this.products = products;
        this.works = works;
        this.user = user;
        this.audit = audit;
    }

    /** Those of a hosting about which nobody has decided yet. */
    @Transactional(readOnly = true)
    public List<DeviationItem> of(long hostingId) {
        return hostings.findById(hostingId).stream()
                .flatMap(hosting -> deviations.openOf(hostingId).stream().map(deviation -> item(hosting, deviation)))
                .toList();
    }

    /**
     * The hostings of a contract that deviate, by domain.
     *
     * @param atMost how many are wanted
     */
    @Transactional(readOnly = true)
    public List<DeviatingHosting> deviating(long contractId, int atMost) {
        return deviations.deviating(contractId, Limit.of(atMost));
    }

    private DeviationItem item(Hosting hosting, Deviation deviation) {
        return new DeviationItem(
                deviation.id(),
                deviation.kind(),
                here(hosting, deviation.kind()),
                there(hosting, deviation),
                deviation.foundAt(),
                deviation.kind() != DeviationKind.PLAN
                        || productOf(hosting, deviation.there()).isPresent(),
                switch (deviation.kind()) {
                    case STATUS -> isByReseller(deviation) != hosting.isSuspendedByReseller();
                    case PLAN ->
                        plan(hosting)
                                .filter(plan -> plan.active() && plan.planGuid().equals(hosting.planGuid()))
                                .isPresent();
                    case NAME, OWNER, GONE -> false;
                });
    }

    private static boolean isByReseller(Deviation deviation) {
        return Suspension.RESELLER.isIn(flags(deviation));
    }

    private static int flags(Deviation deviation) {
        return Integer.parseInt(deviation.there());
    }

    private Optional<HostingPlan> plan(Hosting hosting) {
        return products.hostingPlan(hosting.productId());
    }

    private Optional<HostingPlan> productOf(Hosting hosting, String planGuid) {
        return products.activeHostingPlans(hosting.contractId()).stream()
                .filter(product -> product.planGuid().equals(planGuid))
                .findFirst();
    }

    private String here(Hosting hosting, DeviationKind kind) {
        return switch (kind) {
            case STATUS -> status(hosting.suspensions());
            case NAME -> hosting.shownName();
            case PLAN -> plan(hosting).map(HostingPlan::planName).orElse("–");
            case OWNER -> String.valueOf(hosting.ownerLogin());
            case GONE -> Texts.of("deviation.present");
        };
    }

    private String there(Hosting hosting, Deviation deviation) {
        return switch (deviation.kind()) {
            case STATUS -> status(flags(deviation));
            case NAME, OWNER -> deviation.there();
            case PLAN ->
                productOf(hosting, deviation.there())
                        .map(HostingPlan::planName)
                        .orElseGet(() -> Texts.of("deviation.other-plan"));
            case GONE -> Texts.of("deviation.gone");
        };
    }

    private static String status(int flags) {
        var suspensions = Suspension.of(flags);
        return suspensions.isEmpty() ? Texts.of("deviation.active") : SuspensionWords.of(suspensions);
    }

    /**
     * Takes over what Plesk says.
     *
     * @throws ChangeRefusedException if it was settled meanwhile, or can't be taken over
     * @throws NoSuchElementException if the account has no such deviation
     */
    public void adopt(long deviationId) {
        var deviation = open(deviationId);
        var hosting = hostings.findById(deviation.hostingId()).orElseThrow();
        requireIdle(hosting);
        switch (deviation.kind()) {
            case STATUS -> hosting.seenStatus(flags(deviation));
            case NAME -> rename(hosting, deviation.there());
            case PLAN -> {
                var product = productOf(hosting, deviation.there())
                        .orElseThrow(() -> new ChangeRefusedException(Texts.of("deviation.no-product")));
                hosting.becomes(product.productId());
                hosting.isOnPlan(product.planGuid());
            }
            case OWNER -> hosting.ownedBy(deviation.there());
            case GONE -> {
                hosting.terminate();
                hosting.terminated();
                copies.forget(
                        hosting.accountId(), hosting.contractId(), Objects.requireNonNull(hosting.subscriptionGuid()));
            }
        }
        settle(deviation, DeviationOutcome.ADOPTED);
        audit.note(AuditAction.DEVIATION_ADOPTED, hosting.words());
    }

    /** What is under way would go on with what was there before. */
    private void requireIdle(Hosting hosting) {
        open.openOf(hosting.id()).ifPresent(change -> {
            throw ChangeRefusedException.asItStands(hosting, change);
        });
    }

    /** A domain is hosted once, in whatever account. */
    private void rename(Hosting hosting, String domain) {
        hosting.renamed(domain);
        try {
            hostings.saveAndFlush(hosting);
        } catch (DataIntegrityViolationException e) {
            throw new ChangeRefusedException(Texts.of("deviation.name-taken", domain));
        }
    }

    /**
     * Orders that Plesk is put back to what MKM says.
     *
     * @throws ChangeRefusedException if it was settled meanwhile, or can't be put back
     * @throws NoSuchElementException if the account has no such deviation
     */
    public void restore(long deviationId) {
        var deviation = open(deviationId);
        var hosting = hostings.findById(deviation.hostingId()).orElseThrow();
        if (!item(hosting, deviation).restorable()) {
            throw new ChangeRefusedException(Texts.of("deviation.not-restorable"));
        }
        settle(deviation, DeviationOutcome.RESTORED);
        if (deviation.kind() == DeviationKind.PLAN) {
            changes.order(new WantedChange.PlanChange(hosting.id(), hosting.productId(), true), UUID.randomUUID());
        } else {
            var wanted = hosting.isSuspendedByReseller();
            var suspension = new WantedChange.Suspension(
                    hosting.id(), hosting.suspensionReason(), hosting.isSuspensionReasonShared());
            // so that the change that puts it back may be ordered: it begins where Plesk stands
            hosting.seenStatus(flags(deviation));
            changes.order(wanted ? suspension : new WantedChange.Reactivation(hosting.id()), UUID.randomUUID());
        }
        audit.note(AuditAction.DEVIATION_RESTORED, hosting.words());
    }

    /**
     * Leaves it as it is: nobody is told of it again until Plesk says something else.
     *
     * @throws ChangeRefusedException if it was settled meanwhile
     * @throws NoSuchElementException if the account has no such deviation
     */
    public void forget(long deviationId) {
        var deviation = open(deviationId);
        settle(deviation, DeviationOutcome.FORGOTTEN);
        audit.note(
                AuditAction.DEVIATION_FORGOTTEN,
                hostings.findById(deviation.hostingId()).orElseThrow().words());
    }

    /** An open one, for changes; its hosting is locked. */
    private Deviation open(long deviationId) {
        var hostingId = deviations.findById(deviationId).orElseThrow().hostingId();
        var _ = hostings.lock(hostingId).orElseThrow();
        return deviations
                .lock(deviationId)
                .filter(Deviation::isOpen)
                .orElseThrow(() -> new ChangeRefusedException(Texts.of("deviation.settled")));
    }

    private void settle(Deviation deviation, DeviationOutcome outcome) {
        deviation.settle(outcome, user.get().displayName(), Instant.now());
        deviations.saveAndFlush(deviation);
        works.tell(DeviationProcess.WORK, deviation.id(), DeviationProcess.SETTLED);
    }
}
