package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Fence;
import de.fisinger.mkm.product.HostingPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Calls of Plesk for the steps that change a hosting: its subscription is found by its guid and looked at before. */
@Component
record ChangeCalls(PleskSteps plesk, PleskChange change) {

    /**
     * Finds the subscription of a hosting.
     *
     * @return empty if it isn't there any more
     * @throws BusinessError if it belongs to somebody else by now
     */
    Optional<Subscription> find(ChangeTarget target) {
        return look(target).map(found -> {
            found.requireOf(target.resellerLogin(), target.domainName(), target.server());
            requireOwner(target, found.subscription());
            return found.subscription();
        });
    }

    /**
     * Makes sure that a subscription is still whose it was: what was ordered for one customer is done to no other.
     *
     * @throws BusinessError if somebody gave it to another customer of the reseller
     */
    static void requireOwner(ChangeTarget target, Subscription found) {
        if (target.ownerLogin() != null && !target.ownerLogin().equals(found.ownerLogin())) {
            throw new BusinessError(Texts.of(
                    "change.refused.other-owner",
                    target.domainName(),
                    target.server().name(),
                    found.ownerLogin()));
        }
    }

    /** The same, whoever it belongs to by now. */
    Optional<FoundSubscription> look(ChangeTarget target) {
        return read(target, api -> FoundSubscription.find(api, target.guid(), target.resellerLogin()));
    }

    /**
     * Finds the subscription of a hosting.
     *
     * @throws BusinessError if it isn't there, or belongs to somebody else by now
     */
    Subscription require(ChangeTarget target) {
        return find(target).orElseThrow(() -> FoundSubscription.gone(target.domainName(), target.server()));
    }

    /** Reads something of Plesk that it has no reason to refuse. */
    <T> T read(ChangeTarget target, Function<PleskApi, T> call) {
        return plesk.callWithoutRefusal(target.server().id(), call);
    }

    /**
     * Compares what a hosting uses with what another plan allows.
     *
     * @param refusal makes what is thrown if the subscription or the plan isn't there, from the words for it
     */
    static PlanFit fit(
            PleskApi api, ChangeTarget target, HostingPlan plan, Function<String, RuntimeException> refusal) {
        var use = api.useOf(target.guid()).orElseThrow(() -> refusal.apply(goneWords(target)));
        var limits = api.limitsOf(target.resellerLogin(), plan.planGuid())
                .orElseThrow(() -> refusal.apply(goneWords(target, plan)));
        return PlanFit.of(use, limits);
    }

    private static String goneWords(ChangeTarget target) {
        return Texts.of(
                "linking.refused.gone", target.domainName(), target.server().name());
    }

    private static String goneWords(ChangeTarget target, HostingPlan plan) {
        return Texts.of("hosting.refused.plan", plan.planName(), target.server().name(), plan.productName());
    }

    /**
     * Moves a subscription to a plan. Plesk has one code for a subscription and for a plan that isn't there, so that is looked
     * at before one of them is blamed.
     *
     * @throws BusinessError if Plesk refuses it
     */
    List<String> switchPlan(Fence fence, ChangeTarget target, HostingPlan plan) {
        return plesk.call(target.server().id(), refusal -> words(target, refusal), api -> {
            try {
                return change.make(
                        fence,
                        target.hostingId(),
                        () -> api,
                        called -> called.switchPlan(target.guid(), plan.planGuid()));
            } catch (PleskRefusedException e) {
                if (e.isMissing()
                        && api.limitsOf(target.resellerLogin(), plan.planGuid()).isEmpty()) {
                    throw new BusinessError(goneWords(target, plan));
                }
                throw e;
            }
        });
    }

    /**
     * Changes something on Plesk, noted for as long as it may take effect.
     *
     * @throws BusinessError if Plesk refuses it
     */
    <T> T change(Fence fence, ChangeTarget target, Function<PleskApi, T> call) {
        return plesk.call(
                target.server().id(),
                refusal -> words(target, refusal),
                api -> change.make(fence, target.hostingId(), () -> api, call));
    }

    /** What it means that Plesk refuses a change of a subscription that was there just now. */
    private static String words(ChangeTarget target, PleskRefusedException refusal) {
        return words(target.domainName(), target.server().name(), refusal);
    }

    /** The same, of a domain on a server. */
    static String words(String domainName, String server, PleskRefusedException refusal) {
        return switch (refusal.code()) {
            case 1024 -> Texts.of("hosting.refused.limit", server);
            case 1013, 1015 -> Texts.of("linking.refused.gone", domainName, server);
            case 1033 -> Texts.of("hosting.refused.master-data", server);
            default -> Texts.of("change.refused.by-plesk", domainName, server, refusal.code());
        };
    }
}
