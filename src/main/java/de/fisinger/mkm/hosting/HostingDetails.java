package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.JournalEntry;
import de.fisinger.mkm.process.ProcessDiagram;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hosting as its page shows it.
 *
 * @param item what the list shows
 * @param contractId the contract it belongs to
 * @param productName Produkt
 * @param planName the plan on the server
 * @param serverName the server
 * @param panel where Plesk is
 * @param requestedAt when it was asked for
 * @param activatedAt since when it is in use
 * @param failureReason why it failed, in words for the reseller
 * @param cancelled whether the running attempt was cancelled
 * @param linked verknüpft: the subscription existed in Plesk before
 * @param pleskLogin whether its customer has a login in Plesk that MKM knows
 * @param steps what was done, the oldest first
 * @param diagram the newest instance on its model; null until the engine told of one
 */
public record HostingDetails(
        HostingListItem item,
        long contractId,
        String productName,
        String planName,
        String serverName,
        URI panel,
        Instant requestedAt,
        @Nullable Instant activatedAt,
        @Nullable String failureReason,
        boolean cancelled,
        boolean linked,
        boolean pleskLogin,
        List<JournalEntry> steps,
        @Nullable ProcessDiagram diagram) {

    /** The process that made it. */
    public String processId() {
        return linked ? LinkingProcess.PROCESS_ID : HostingProcess.PROCESS_ID;
    }
}
