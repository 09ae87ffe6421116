package de.fisinger.mkm.hosting;

import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.plesk.Suspension;
import de.fisinger.mkm.product.HostingPlan;
import de.fisinger.mkm.product.Products;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What deviations are in words, and which ways there are to settle them. */
@Component
record DeviationItems(Products products, SubscriptionEntryRepository copies, HostingChangeRepository changes) {

    /** A deviation as its page shows it. */
    DeviationItem of(Hosting hosting, Deviation deviation) {
        // while something is under way neither can be decided; a termination that waits keeps nothing from being taken
        // over
        var open = changes.openOf(hosting.id());
        var waits = open.filter(change -> change.isWaiting(Instant.now())).isPresent();
        return new DeviationItem(
                deviation.id(),
                deviation.kind(),
                here(hosting, deviation.kind()),
                there(hosting, deviation),
                deviation.foundAt(),
                (open.isEmpty() || (waits && deviation.kind() != DeviationKind.GONE))
                        && (deviation.kind() != DeviationKind.PLAN
                                || productOf(hosting, deviation.there()).isPresent()),
                open.isEmpty()
                        && switch (deviation.kind()) {
                            case STATUS ->
                                isByReseller(deviation) != hosting.suspension().isByReseller();
                            case PLAN ->
                                plan(hosting)
                                        .filter(plan -> plan.active()
                                                && plan.planGuid()
                                                        .equals(hosting.subscription()
                                                                .planGuid()))
                                        .isPresent();
                            case NAME, OWNER, GONE, UNKNOWN -> false;
                        });
    }

    private static boolean isByReseller(Deviation deviation) {
        return Suspension.RESELLER.isIn(deviation.flags());
    }

    private Optional<HostingPlan> plan(Hosting hosting) {
        return products.hostingPlan(hosting.productId());
    }

    /** The active product for a plan on a hosting's contract. */
    Optional<HostingPlan> productOf(Hosting hosting, String planGuid) {
        return products.activeHostingPlans(hosting.contractId()).stream()
                .filter(product -> product.planGuid().equals(planGuid))
                .findFirst();
    }

    private String here(Hosting hosting, DeviationKind kind) {
        return switch (kind) {
            case STATUS -> status(hosting.suspension().flags());
            case NAME -> hosting.shownName();
            case PLAN -> planName(hosting, String.valueOf(hosting.subscription().planGuid()));
            case OWNER -> String.valueOf(hosting.subscription().ownerLogin());
            case GONE, UNKNOWN -> Texts.of("deviation.present");
        };
    }

    private String there(Hosting hosting, Deviation deviation) {
        return switch (deviation.kind()) {
            case STATUS -> status(deviation.flags());
            case NAME, OWNER, UNKNOWN -> deviation.there();
            case PLAN -> planName(hosting, deviation.there());
            case GONE -> Texts.of("deviation.gone");
        };
    }

    private String planName(Hosting hosting, String planGuid) {
        if (planGuid.isEmpty()) {
            return Texts.of("deviation.no-plan");
        }
        return plan(hosting)
                .filter(plan -> plan.planGuid().equals(planGuid))
                .map(HostingPlan::planName)
                .or(() -> copies.planName(hosting.accountId(), hosting.contractId(), planGuid))
                .or(() -> productOf(hosting, planGuid).map(HostingPlan::planName))
                .orElseGet(() -> Texts.of("deviation.other-plan"));
    }

    private static String status(int flags) {
        var suspensions = Suspension.of(flags);
        return suspensions.isEmpty() ? Texts.of("deviation.active") : SuspensionWords.of(suspensions);
    }
}
