package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.input.GoneException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private final SubscriptionEntryRepository copies;
    private final DeviationItems items;
    private final DeviationWork work;
    private final CurrentUser user;
    private final AuditLog audit;

    Deviations(
            DeviationRepository deviations,
            HostingRepository hostings,
            HostingChanges changes,
            SubscriptionEntryRepository copies,
            DeviationItems items,
            DeviationWork work,
            CurrentUser user,
            AuditLog audit) {
        this.deviations = deviations;
        this.hostings = hostings;
        this.changes = changes;
        this.copies = copies;
        this.items = items;
        this.work = work;
        this.user = user;
        this.audit = audit;
    }

    /** Those of a hosting about which nobody has decided yet. */
    @Transactional(readOnly = true)
    public List<DeviationItem> of(long hostingId) {
        return hostings.findById(hostingId).stream()
                .flatMap(
                        hosting -> deviations.openOf(hostingId).stream().map(deviation -> items.of(hosting, deviation)))
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

    /**
     * Subscriptions that somebody made on Plesk below a contract's reseller and that are no hostings here, the oldest first.
     *
     * @param atMost how many are wanted
     */
    @Transactional(readOnly = true)
    public List<UnknownSubscription> unknown(long contractId, int atMost) {
        return deviations.unknown(contractId, Limit.of(atMost));
    }

    /**
     * Takes over what Plesk says.
     *
     * @throws ChangeRefusedException if it was settled meanwhile, or can't be taken over
     * @throws GoneException if the account has no such deviation
     */
    public void adopt(long deviationId) {
        var deviation = open(deviationId);
        var hosting = hostingOf(deviation);
        changes.requireIdle(hosting, deviation.kind() != DeviationKind.GONE);
        switch (deviation.kind()) {
            case STATUS -> {
                hosting.seenStatus(deviation.flags());
                changes.settleSuspensionUntilEnd(hosting);
            }
            case NAME -> rename(hosting, deviation.there());
            case PLAN -> {
                var product = items.productOf(hosting, deviation.there())
                        .orElseThrow(() -> new ChangeRefusedException(Texts.of("deviation.no-product")));
                hosting.becomes(product.productId());
                hosting.subscription().isOnPlan(product.planGuid());
            }
            case OWNER -> hosting.ownedBy(deviation.there());
            case UNKNOWN -> throw new IllegalStateException("is no hosting's");
            case GONE -> {
                hosting.terminate();
                hosting.terminated();
                copies.forget(
                        hosting.accountId(), hosting.contractId(), Objects.requireNonNull(hosting.subscriptionGuid()));
            }
        }
        settle(deviation, DeviationOutcome.ADOPTED);
        audit.note(AuditAction.DEVIATION_ADOPTED, hosting.words(), hosting.customerId());
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
     * Orders that Plesk is put back to what MKM says. If that is refused, it is told again.
     *
     * @param despiteOveruse whether it is put back on its plan although more is used than that allows
     * @throws ChangeRefusedException if it was settled meanwhile, or can't be put back
     * @throws GoneException if the account has no such deviation
     */
    public void restore(long deviationId, boolean despiteOveruse) {
        var deviation = open(deviationId);
        var hosting = hostingOf(deviation);
        changes.requireIdle(hosting, false);
        if (!items.of(hosting, deviation).restorable()) {
            throw new ChangeRefusedException(Texts.of("deviation.not-restorable"));
        }
        settle(deviation, DeviationOutcome.RESTORED);
        hosting.subscription().compareAgain();
        deviation.restoredBy(changes.putBack(hosting, puttingBack(deviation.kind(), hosting, despiteOveruse)));
        audit.note(AuditAction.DEVIATION_RESTORED, hosting.words(), hosting.customerId());
    }

    private static WantedChange puttingBack(DeviationKind kind, Hosting hosting, boolean despiteOveruse) {
        if (kind == DeviationKind.PLAN) {
            return new WantedChange.PlanChange(hosting.id(), hosting.productId(), despiteOveruse);
        }
        return hosting.suspension().isByReseller()
                ? new WantedChange.Suspension(
                        hosting.id(),
                        hosting.suspension().reason(),
                        hosting.suspension().isReasonShared())
                : new WantedChange.Reactivation(hosting.id());
    }

    /**
     * Leaves it as it is: nobody is told of it again until Plesk says something else.
     *
     * @throws ChangeRefusedException if it was settled meanwhile
     * @throws GoneException if the account has no such deviation
     */
    public void forget(long deviationId) {
        var deviation = open(deviationId);
        settle(deviation, DeviationOutcome.FORGOTTEN);
        if (deviation.hostingId() == null) {
            audit.note(AuditAction.DEVIATION_FORGOTTEN, deviation.there());
        } else {
            var hosting = hostingOf(deviation);
            audit.note(AuditAction.DEVIATION_FORGOTTEN, hosting.words(), hosting.customerId());
        }
    }

    /** Of a subscription that is no hosting nothing can be taken over or put back: it is linked, or forgotten. */
    private Hosting hostingOf(Deviation deviation) {
        return Optional.ofNullable(deviation.hostingId())
                .flatMap(hostings::findById)
                .orElseThrow();
    }

    /** An open one, for changes; its hosting is locked, if it has one. */
    private Deviation open(long deviationId) {
        var hostingId =
                deviations.findById(deviationId).orElseThrow(GoneException::new).hostingId();
        if (hostingId != null) {
            var _ = hostings.lock(hostingId).orElseThrow();
        }
        return deviations
                .lock(deviationId)
                .filter(Deviation::isOpen)
                .orElseThrow(() -> new ChangeRefusedException(Texts.of("deviation.settled")));
    }

    private void settle(Deviation deviation, DeviationOutcome outcome) {
        work.settle(deviation, outcome, user.get().displayName());
    }
}
