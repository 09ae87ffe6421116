package de.fisinger.mkm.hosting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** MKM's ids at what it makes on Plesk, by which it is found again. */
public final class ExternalIds {

    private static final String HOSTING = "mkm-h-";

    private static final String CUSTOMER = "mkm-c-";

    private ExternalIds() {}

    /** A hosting's subscription. */
    public static String ofHosting(long hostingId) {
        return HOSTING + hostingId;
    }

    static String ofCustomer(long pleskCustomerId) {
        return CUSTOMER + pleskCustomerId;
    }

    /** The hosting that a subscription's external id names; empty if MKM didn't make the subscription. */
    static Optional<Long> hostingOf(@Nullable String externalId) {
        return Optional.ofNullable(externalId)
                .filter(id -> id.matches(HOSTING + "\\d{1,18}"))
                .map(id -> Long.valueOf(id.substring(HOSTING.length())));
    }
}
