package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Closing;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.process.JobType;
import de.fisinger.mkm.process.OperatorNeededException;
import de.fisinger.mkm.product.HostingPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The steps of hosting-plan-change. */
@Component
record PlanChangeSteps(ChangeNotes notes, ChangeCalls calls) {

    record Input(long changeId) {}

    /**
     * What is to be done.
     *
     * @param despiteOveruse whether that was said although not everything fits
     * @param aligning whether it stays on its plan, which need not be the product's
     */
    private record Wanted(ChangeTarget target, HostingPlan plan, boolean despiteOveruse, boolean aligning) {

        /** Whether the subscription is on the plan on which it shall be. */
        boolean isThere(Subscription found) {
            return aligning || found.planGuids().contains(plan.planGuid());
        }
    }

    private Optional<Wanted> read(Input input) {
        return notes.open(input.changeId()).map(target -> {
            var change = notes.change(input.changeId());
            return new Wanted(
                    target,
                    notes.plan(Objects.requireNonNull(change.productId())),
                    change.isDespiteOveruse(),
                    change.isAligning());
        });
    }

    /** Compares what is used with what the new plan allows, unless the reseller wants it anyway: Plesk doesn't ask. */
    @JobType(value = "plesk.check-plan-fit", error = ChangeSteps.REFUSED)
    Closing<Void> checkFit(Input input, Fence fence) {
        var open = fence.call(() -> read(input));
        if (open.isEmpty()) {
            return Closing.nothing();
        }
        var wanted = open.get();
        if (!wanted.despiteOveruse() && !wanted.aligning()) {
            var target = wanted.target();
            calls.require(target);
            var fit = calls.read(target, api -> ChangeCalls.fit(api, target, wanted.plan(), BusinessError::new));
            if (!fit.fits()) {
                throw new BusinessError(
                        Texts.of("change.refused.overuse", wanted.plan().productName(), fit.words()));
            }
        }
        return Closing.nothing();
    }

    /**
     * Moves the subscription to the plan; one that is on it already, but whose settings were changed by hand, gets those of
     * the plan again.
     */
    @JobType(value = "plesk.switch-plan", error = ChangeSteps.REFUSED)
    Closing<Void> switchPlan(Input input, Fence fence) {
        var open = fence.call(() -> read(input));
        if (open.isEmpty()) {
            return Closing.nothing();
        }
        var wanted = open.get();
        var target = wanted.target();
        var found = calls.require(target);
        var isThere = wanted.isThere(found);
        List<String> problems = List.of();
        if (!isThere || found.locked()) {
            problems = isThere
                    ? calls.change(fence, target, api -> api.alignWithPlan(target.guid()))
                    : calls.switchPlan(fence, target, wanted.plan());
        }
        var seen = calls.require(target);
        if (!wanted.isThere(seen) || (isThere && seen.locked())) {
            throw new OperatorNeededException(
                    Texts.of(
                            "change.plan-without-effect",
                            target.domainName(),
                            target.server().name(),
                            wanted.plan().planName()),
                    null);
        }
        var remark = problems.isEmpty() ? null : Texts.of("change.plan-problems", String.join(" · ", problems));
        return Closing.noting(() -> notes.planChanged(input.changeId(), seen, remark));
    }
}
