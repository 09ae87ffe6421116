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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of hosting-plan-change. */
@Component
record PlanChangeSteps(ChangeNotes notes, ChangeCalls calls) {

    record Input(long changeId) {}

    /**
     * What is to be done.
     *
     * @param plan on which it shall be; it stays on its own if it is aligned
     * @param despiteOveruse whether that was said although not everything fits
     */
    private record Wanted(ChangeTarget target, HostingPlan plan, boolean despiteOveruse, boolean aligning) {

        /** Whether the subscription is as it shall be. What was changed by hand is replaced only if that was asked for. */
        boolean isMade(Subscription found) {
            return aligning ? !found.locked() : found.planGuids().contains(plan.planGuid());
        }
    }

    private Optional<Wanted> read(Input input) {
        return notes.open(input.changeId()).map(target -> {
            var change = notes.change(input.changeId());
            var plan = notes.plan(Objects.requireNonNull(change.productId()));
            return new Wanted(
                    target,
                    change.isAligning() ? notes.ownPlan(target, plan) : plan,
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
        if (!wanted.despiteOveruse()) {
            var target = wanted.target();
            calls.require(target);
            var fit = calls.read(target, api -> ChangeCalls.fit(api, target, wanted.plan(), BusinessError::new));
            if (!fit.fits()) {
                throw new BusinessError(Texts.of(
                        wanted.aligning() ? "change.refused.overuse-of-plan" : "change.refused.overuse",
                        wanted.aligning()
                                ? wanted.plan().planName()
                                : wanted.plan().productName(),
                        fit.words()));
            }
        }
        return Closing.nothing();
    }

    /**
     * Moves the subscription to the plan, or gives it the settings of its plan again. One that is on the plan already, as
     * after an answer that was lost, is not touched.
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
        var isMade = wanted.isMade(found);
        List<String> problems = List.of();
        if (!isMade) {
            problems = wanted.aligning()
                    ? calls.change(fence, target, api -> api.alignWithPlan(target.guid()))
                    : calls.switchPlan(fence, target, wanted.plan());
        }
        var seen = isMade ? found : calls.require(target);
        if (!wanted.isMade(seen)) {
            throw new OperatorNeededException(
                    Texts.of(
                            "change.plan-without-effect",
                            target.domainName(),
                            target.server().name(),
                            wanted.plan().planName()),
                    null);
        }
        var remark = remark(seen, problems, isMade && target.isUnanswered());
        return Closing.noting(() -> notes.planChanged(input.changeId(), seen, remark));
    }

    private static @Nullable String remark(Subscription seen, List<String> problems, boolean isUnanswered) {
        if (!problems.isEmpty()) {
            return Texts.of("change.plan-problems", String.join(" · ", problems));
        }
        if (seen.locked()) {
            return Texts.of("change.plan-locked");
        }
        return isUnanswered ? Texts.of("change.plan-unanswered") : null;
    }
}
