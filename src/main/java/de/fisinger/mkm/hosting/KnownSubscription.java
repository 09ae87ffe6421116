package de.fisinger.mkm.hosting;

import de.fisinger.mkm.plesk.Subscription;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What MKM knows of a hosting's subscription, and when it was compared with Plesk. */
@Embeddable
class KnownSubscription {

    private boolean planLocked;

    private @Nullable Long pleskNumber;

    private @Nullable String planGuid;

    private @Nullable String ownerLogin;

    private boolean compareAgain;

    private @Nullable Instant comparedFrom;

    /** Notes what it is on the server, as MKM made or found it. */
    void made(long number, @Nullable String plan, @Nullable String owner) {
        pleskNumber = number;
        planGuid = plan;
        ownerLogin = owner;
    }

    /** Notes whether its plan reaches it, and its number. */
    void seen(Subscription subscription) {
        planLocked = subscription.locked();
        pleskNumber = subscription.id();
    }

    /**
     * Notes what isn't known yet; what is known stays.
     *
     * @param likely plans of which it may be on one, the likeliest first: others that stand there are add-ons
     */
    void learn(Subscription subscription, Supplier<List<String>> likely) {
        seen(subscription);
        var plans = subscription.planGuids();
        if (planGuid == null) {
            planGuid = likely.get().stream()
                    .filter(plans::contains)
                    .findFirst()
                    .orElseGet(() -> plans.isEmpty() ? "" : plans.getFirst());
        }
        if (ownerLogin == null) {
            ownerLogin = subscription.ownerLogin();
        }
    }

    /** Whether nothing is to be learnt of it, nor to be looked at again. */
    boolean isLearnt(Subscription subscription) {
        return !compareAgain
                && planGuid != null
                && ownerLogin != null
                && planLocked == subscription.locked()
                && Objects.equals(pleskNumber, subscription.id());
    }

    /** Whether it is on the plan that MKM knows. */
    boolean isOnItsPlan(Subscription subscription) {
        var plans = subscription.planGuids();
        return planGuid == null || (planGuid.isEmpty() ? plans.isEmpty() : plans.contains(planGuid));
    }

    /** Has to be looked at again: it can't be compared yet, or is being put back. */
    void compareAgain() {
        compareAgain = true;
    }

    /** Whether something newer was compared before: what is older says nothing any more. */
    boolean isComparedSince(Instant readFrom) {
        return comparedFrom != null && comparedFrom.isAfter(readFrom);
    }

    /**
     * Is compared.
     *
     * @param readFrom when reading began
     */
    void compared(Instant readFrom) {
        compareAgain = false;
        comparedFrom = readFrom;
    }

    /** Is on another plan from now on. */
    void isOnPlan(String guid) {
        planGuid = guid;
    }

    void ownedBy(String login) {
        ownerLogin = login;
    }

    boolean isPlanLocked() {
        return planLocked;
    }

    /** The plan on which it is; empty if on none, null as long as it wasn't read. */
    @Nullable
    String planGuid() {
        return planGuid;
    }

    /** Who owns it on the server; null as long as it wasn't read. */
    @Nullable
    String ownerLogin() {
        return ownerLogin;
    }
}
