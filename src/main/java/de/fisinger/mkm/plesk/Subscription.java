package de.fisinger.mkm.plesk;

import java.util.List;
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
 * @param systemUser the login of its web hosting, if there is one
 * @param ownerLogin the customer or reseller who owns it
 * @param planGuids its plan and add-on plans; empty without a plan
 */
public record Subscription(
        long id,
        String guid,
        @Nullable String externalId,
        String name,
        int status,
        boolean hosted,
        @Nullable String systemUser,
        String ownerLogin,
        List<String> planGuids) {

    /** Whether it can be used. */
    public boolean isReady() {
        return status == 0 && hosted;
    }
}
