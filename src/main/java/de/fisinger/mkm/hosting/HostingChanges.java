package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.hosting.HostingRefusedException.Problem;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.input.InputCheck;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.process.Works;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.product.PlanState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What a reseller has changed at hostings that are set up; each change is the work of a process (docs/hosting-life.md). */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'USER')")
@Transactional
public class HostingChanges {

    /** A slip of a digit would end a hosting in centuries, and suspend it until then. */
    static final Duration LONGEST_NOTICE = Duration.ofDays(5 * 366);

    private final HostingChangeRepository changes;
    private final HostingRepository hostings;
    private final HostingCheck check;
    private final InputCheck input;
    private final ChangeNotes notes;
    private final ChangeStart starts;
    private final PleskServers servers;
    private final Works works;
    private final CurrentUser user;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    HostingChanges(
            HostingChangeRepository changes,
            HostingRepository hostings,
            HostingCheck check,
            InputCheck input,
            ChangeNotes notes,
            ChangeStart starts,
            PleskServers servers,
            Works works,
            CurrentUser user,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.changes = changes;
        this.hostings = hostings;
        this.check = check;
        this.input = input;
        this.notes = notes;
        this.starts = starts;
        this.servers = servers;
        this.works = works;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Orders a change. Of two that are ordered at the same moment the second is refused with the words for what the first
     * made of the hosting.
     *
     * @param batch the same for changes that are ordered together
     * @throws ChangeRefusedException if the hosting, as it stands, can't be changed so
     * @throws GoneException if the account has no such hosting
     */
    public void request(WantedChange wanted, UUID batch) {
        var hosting = hostings.lock(wanted.hostingId()).orElseThrow(GoneException::new);
        var open = changes.openOf(hosting.id()).orElse(null);
        if (!hosting.lifeState(open == null ? null : open.kind()).allows(wanted.kind())) {
            throw ChangeRefusedException.asItStands(hosting, open);
        }
        var _ = begin(hosting, wanted, batch);
    }

    /**
     * Orders what puts Plesk back to what MKM says, where nothing is under way. Plesk says something else, so the table of
     * states says nothing.
     *
     * @return the change
     * @throws ChangeRefusedException if it can't be ordered, with the reason
     */
    long putBack(Hosting hosting, WantedChange wanted) {
        return begin(hosting, wanted, UUID.randomUUID());
    }

    /**
     * What is under way would go on with what was there before.
     *
     * @param orWaiting whether a termination may wait for its day
     * @throws ChangeRefusedException if something is
     */
    void requireIdle(Hosting hosting, boolean orWaiting) {
        changes.openOf(hosting.id())
                .filter(change -> !orWaiting || !change.isWaiting(Instant.now()))
                .ifPresent(change -> {
                    throw ChangeRefusedException.asItStands(hosting, change);
                });
    }

    /** Somebody took over how it stands on Plesk: a termination that waits has not suspended it any more. */
    void settleSuspensionUntilEnd(Hosting hosting) {
        if (!hosting.suspension().isByReseller()) {
            changes.openOf(hosting.id()).ifPresent(HostingChange::suspendsNothing);
        }
    }

    private long begin(Hosting hosting, WantedChange wanted, UUID batch) {
        switch (wanted) {
            case WantedChange.PlanChange change -> requireProduct(hosting, change);
            case WantedChange.Termination termination -> {
                var dueAt = termination.dueAt();
                if (dueAt != null && !dueAt.isAfter(Instant.now())) {
                    throw new ChangeRefusedException(Texts.of("change.refused.past"));
                }
                if (dueAt != null && dueAt.isAfter(Instant.now().plus(LONGEST_NOTICE))) {
                    throw new ChangeRefusedException(Texts.of("change.refused.too-far"));
                }
            }
            case WantedChange.Suspension suspension -> input.require(suspension);
            case WantedChange.Reactivation _, WantedChange.Alignment _ -> {
                // nothing else to look at
            }
        }
        var change = starts.begin(hosting, wanted, batch, user.get().displayName());
        audit.note(
                switch (wanted.kind()) {
                    case SUSPENSION -> AuditAction.SUSPENSION_ORDERED;
                    case REACTIVATION -> AuditAction.REACTIVATION_ORDERED;
                    case PLAN_CHANGE -> AuditAction.PLAN_CHANGE_ORDERED;
                    case TERMINATION -> AuditAction.TERMINATION_ORDERED;
                },
                hosting.words(),
                hosting.customerId());
        return change;
    }

    private void requireProduct(Hosting hosting, WantedChange.PlanChange wanted) {
        try {
            var plan = check.require(hosting.contractId(), hosting.customerId(), wanted.productId());
            HostingCheck.require(plan.planState() != PlanState.MISSING, Problem.PLAN);
        } catch (HostingRefusedException e) {
            throw new ChangeRefusedException(
                    Texts.of("hosting.new.problem." + e.problem().name()));
        }
    }

    /**
     * Takes back the termination of a hosting that isn't due yet; what it suspended is given back.
     *
     * @throws ChangeRefusedException if there is none, or it has begun
     */
    public void revokeTermination(long hostingId) {
        var change = changes.openOf(hostingId)
                .filter(open -> open.kind() == ChangeKind.TERMINATION)
                .orElseThrow(() -> new ChangeRefusedException(Texts.of("change.refused.no-termination")));
        works.cancel(TerminationProcess.WORK, change.id());
        var hosting = hostings.lock(hostingId).orElseThrow();
        var locked = changes.lock(change.id()).orElseThrow();
        if (!locked.isOpen() || hosting.status() == HostingStatus.TERMINATING) {
            throw new ChangeRefusedException(Texts.of("change.refused.TERMINATING", hosting.shownName(), ""));
        }
        locked.revoke(Instant.now());
        audit.note(AuditAction.TERMINATION_REVOKED, hosting.words(), hosting.customerId());
        starts.giveBack(locked, hosting, user.get().displayName());
    }

    /** What became of changes that were ordered together. */
    @Transactional(readOnly = true)
    public List<ChangeItem> outcomes(UUID batch) {
        return changes.itemsOf(batch);
    }

    /**
     * Asks Plesk whether what a hosting uses fits into another product. May take as long as Plesk does, so it runs outside of
     * transactions and of a page's lock.
     *
     * @throws PleskException if Plesk doesn't answer, or not as it should
     * @throws ChangeRefusedException if the subscription or the plan isn't there any more
     */
    @Transactional(propagation = Propagation.NEVER)
    public PlanFit fit(long hostingId, long productId) {
        return fit(hostingId, _ -> notes.plan(productId));
    }

    /** The same of the plan on which a hosting is, whichever product that belongs to. */
    @Transactional(propagation = Propagation.NEVER)
    public PlanFit fitOfOwnPlan(long hostingId, long productId) {
        return fit(hostingId, target -> notes.ownPlan(target, notes.plan(productId)));
    }

    private PlanFit fit(long hostingId, Function<ChangeTarget, HostingPlan> plan) {
        record Compared(ChangeTarget target, HostingPlan plan) {}
        var compared = Objects.requireNonNull(transaction.execute(_ -> {
            var target = notes.target(hostingId, ChangeKind.PLAN_CHANGE);
            return new Compared(target, plan.apply(target));
        }));
        return ChangeCalls.fit(
                servers.api(compared.target().server().id()),
                compared.target(),
                compared.plan(),
                ChangeRefusedException::new);
    }
}
