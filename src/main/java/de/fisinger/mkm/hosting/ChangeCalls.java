package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskRefusedException;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.process.BusinessError;
import de.fisinger.mkm.process.Fence;
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
     * @throws BusinessError if it belongs to somebody else than the contract's reseller by now
     */
    Optional<Subscription> find(ChangeTarget target) {
        return read(target, api -> FoundSubscription.find(api, target.guid(), target.resellerLogin()))
                .map(found -> {
                    found.requireOf(target.resellerLogin(), target.domainName(), target.server());
                    return found.subscription();
                });
    }

    /**
     * Finds the subscription of a hosting.
     *
     * @throws BusinessError if it isn't there, or belongs to somebody else than the contract's reseller by now
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
     * @return empty if the subscription or the plan isn't there
     */
    static Optional<PlanFit> fit(PleskApi api, ChangeTarget target, String planGuid) {
        return api.useOf(target.guid())
                .flatMap(use -> api.limitsOf(target.resellerLogin(), planGuid).map(limits -> PlanFit.of(use, limits)));
    }

    /**
     * Changes something on Plesk, noted for as long as it may take effect.
     *
     * @throws BusinessError if Plesk refuses it
     */
    <T> T change(Fence fence, ChangeTarget target, Function<PleskApi, T> call) {
        return plesk.call(
                target.server().id(),
                refusal -> words(
                        target.kind(), target.domainName(), target.server().name(), refusal),
                api -> change.make(fence, target.hostingId(), () -> api, call));
    }

    /** What it means that Plesk refuses a change of a subscription that was there just now. */
    static String words(ChangeKind kind, String domainName, String server, PleskRefusedException refusal) {
        return switch (refusal.code()) {
            case 1024 -> Texts.of("hosting.refused.limit", server);
            case 1013, 1015 ->
                kind == ChangeKind.PLAN_CHANGE
                        ? Texts.of("change.refused.plan-gone", server)
                        : Texts.of("linking.refused.gone", domainName, server);
            case 1033 -> Texts.of("hosting.refused.master-data", server);
            default -> Texts.of("change.refused.by-plesk", domainName, server, refusal.code());
        };
    }
}
