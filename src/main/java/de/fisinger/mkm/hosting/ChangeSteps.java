package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.Journal;
import de.fisinger.mkm.process.OperatorNeededException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The steps that suspend a hosting and give it back, and the one that ends a change as refused. What Plesk was asked for is
 * read back before it is noted: an ok without effect is an operator's, never a status.
 */
@Component
record ChangeSteps(ChangeNotes notes, ChangeCalls calls, Journal journal) {

    /** Code of the BPMN error of all changes. */
    static final String REFUSED = "change-refused";

    record Input(long changeId) {}

    record Failure(long changeId, @Nullable Long refusedJob) {}

    /**
     * Suspends the subscription in the reseller's name; who else suspended it keeps it so. One that is to end and was deleted
     * by hand has nothing to suspend any more.
     */
    @JobType(value = "plesk.suspend-subscription", error = REFUSED)
    Closing<Void> suspend(Input input, Fence fence) {
        var target = fence.call(() -> notes.open(input.changeId()));
        if (target.isEmpty()) {
            return Closing.nothing();
        }
        if (hasNothingToSuspend(target.get())) {
            return Closing.noting(() -> notes.notSuspended(input.changeId()));
        }
        var seen = setSuspended(target.get(), fence, true);
        return Closing.noting(() -> notes.suspended(input.changeId(), seen));
    }

    private boolean hasNothingToSuspend(ChangeTarget target) {
        return target.kind() == ChangeKind.TERMINATION
                && (target.status() == HostingStatus.TERMINATING
                        || calls.look(target)
                                .filter(found -> found.isOf(target.resellerLogin()))
                                .isEmpty());
    }

    /** Lifts the reseller's suspension of the subscription; who else suspended it keeps it so. */
    @JobType(value = "plesk.reactivate-subscription", error = REFUSED)
    Closing<Void> reactivate(Input input, Fence fence) {
        var target = fence.call(() -> notes.open(input.changeId()));
        if (target.isEmpty()) {
            return Closing.nothing();
        }
        var seen = setSuspended(target.get(), fence, false);
        var others = seen.suspensions();
        var remark = others.isEmpty() ? null : Texts.of("change.still-suspended", SuspensionWords.of(others));
        return Closing.noting(() -> notes.reactivated(input.changeId(), seen, remark));
    }

    private Subscription setSuspended(ChangeTarget target, Fence fence, boolean wanted) {
        var found = calls.require(target);
        if (found.isSuspendedByReseller() == wanted) {
            return found;
        }
        calls.change(fence, target, api -> {
            api.suspendByReseller(found, wanted);
            return found;
        });
        var seen = calls.require(target);
        if (seen.isSuspendedByReseller() != wanted) {
            throw new OperatorNeededException(
                    Texts.of(
                            "change.without-effect",
                            target.domainName(),
                            target.server().name(),
                            seen.status()),
                    null);
        }
        return seen;
    }

    /** Notes why a change wasn't made. */
    @JobType(value = "hosting.refuse-change", outcome = "refused")
    void refuse(Failure failure) {
        notes.refuse(
                failure.changeId(), journal.reasonOf(failure.refusedJob()).orElseGet(() -> Texts.of("change.refused")));
    }
}
