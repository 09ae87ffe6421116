package de.fisinger.mkm.hosting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request to link a subscription.
 *
 * @param token the request's
 * @param status where it stands
 * @param hostingId the hosting that it became, if it did
 * @param reason why it was refused, in words for the reseller
 */
public record LinkingOutcome(
        UUID token,
        LinkingStatus status,
        @Nullable Long hostingId,
        @Nullable String reason) {

    /** Whether it won't change any more. */
    public boolean isFinal() {
        return status != LinkingStatus.REQUESTED;
    }
}
