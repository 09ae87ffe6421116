package de.fisinger.mkm.hosting;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.fisinger.mkm.plesk.OwnerDetails;
import de.fisinger.mkm.plesk.Subscription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A subscription as it is copied. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionRow(
        long subscriptionId,
        String guid,
        String name,
        @Nullable String login,
        String ownerLogin,
        @Nullable String ownerName,
        @Nullable String ownerExternalId,
        @Nullable String ownerEmail,
        @Nullable String ownerCompany,
        @Nullable String ownerPerson,
        @Nullable String planGuid,
        @Nullable String planName,
        int status,
        @Nullable Long hostingId) {

    static SubscriptionRow of(
            Subscription subscription,
            @Nullable OwnerDetails owner,
            Map<String, String> plans,
            @Nullable Long hostingId) {
        // add-on plans stand beside the plan, but are none that the reseller's products can be
        var plan = subscription.planGuids().stream()
                .filter(plans::containsKey)
                .findFirst()
                .orElse(null);
        return new SubscriptionRow(
                subscription.id(),
                subscription.guid(),
                subscription.name(),
                subscription.systemUser(),
                subscription.ownerLogin(),
                owner == null ? null : owner.name(),
                owner == null ? null : owner.contact().externalId(),
                owner == null ? null : owner.contact().email(),
                owner == null ? null : owner.contact().company(),
                owner == null ? null : owner.contact().person(),
                plan,
                plan == null ? null : plans.get(plan),
                subscription.status(),
                hostingId);
    }
}
