package de.fisinger.mkm.plesk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription (Abonnement, in the API: webspace) on a Plesk server, made by MKM or not.
 *
 * @param id Plesk's number of it
 * @param guid its identity on the server
 * @param externalId the id that another system, such as MKM, gave it
 * @param name its main domain
 * @param status flags: 0 active, 4 in backup, 16, 32 and 64 suspended by administrator, reseller, customer, 256 expired
 * @param hosted whether web hosting is set up
 * @param hostingType what it is meant to have: vrt_hst for web hosting; none where setting it up failed half-way
 * @param systemUser the login of its web hosting, if there is one
 * @param ownerLogin the customer or reseller who owns it
 * @param planGuids its plan and add-on plans; empty without a plan
 * @param locked whether its settings were changed by hand, so that changes of the plan don't reach it
 */
public record Subscription(
        long id,
        String guid,
        @Nullable String externalId,
        String name,
        int status,
        boolean hosted,
        String hostingType,
        @Nullable String systemUser,
        String ownerLogin,
        List<String> planGuids,
        boolean locked) {

    /** Which flags can be written: by administrator, reseller and customer. */
    private static final int SETTABLE = 16 | 32 | 64;

    /** The kind that MKM makes, and those that one has before it is set up. */
    private static final Set<String> WEB_HOSTING = Set.of("vrt_hst", "none", "");

    /** How far it is set up. */
    public enum SetUp {
        /** It can be used. */
        READY,
        /** Plesk is at it; waiting helps. */
        UNDER_WAY,
        /** Plesk gave up half-way; what is there never becomes a whole. */
        HALF_DONE,
        /** It is there, but suspended, which waiting does not change. */
        SUSPENDED
    }

    /** Whether it is for web hosting, or for nothing yet; one that forwards, for example, isn't. */
    public boolean isForWebHosting() {
        return WEB_HOSTING.contains(hostingType);
    }

    /** How far it is set up. */
    public SetUp setUp() {
        if (!suspensions().isEmpty()) {
            return SetUp.SUSPENDED;
        }
        // a backup comes and goes; what it keeps is there
        if (hosted) {
            return SetUp.READY;
        }
        return "none".equals(hostingType) ? SetUp.HALF_DONE : SetUp.UNDER_WAY;
    }

    /** Whether the reseller suspended it, whoever else did. */
    public boolean isSuspendedByReseller() {
        return Suspension.RESELLER.isIn(status);
    }

    /**
     * The status to write so that the reseller's suspension is there, or not, and everybody else's stays. Flags that Plesk
     * sets itself are left out: they can't be written.
     */
    int statusWith(boolean suspendedByReseller) {
        var others = status & SETTABLE & ~Suspension.RESELLER.flags();
        return suspendedByReseller ? others | Suspension.RESELLER.flags() : others;
    }

    /** Why it is suspended; empty if it isn't. */
    public List<Suspension> suspensions() {
        return Suspension.of(status);
    }
}
