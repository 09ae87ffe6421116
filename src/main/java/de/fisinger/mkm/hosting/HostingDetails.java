package de.fisinger.mkm.hosting;

import de.fisinger.mkm.process.JournalEntry;
import de.fisinger.mkm.process.ProcessDiagram;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hosting as its page shows it.
 *
 * @param item what the list shows
 * @param customerId the MKM-Kunde
 * @param contractId the contract it belongs to
 * @param productId the product
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
 * @param ownPleskLogin whether that login is the customer's alone, so that the customer may use it
 * @param suspensionReason why the reseller suspended it, if somebody said
 * @param suspensionReasonShared whether the end customer reads that
 * @param planLocked whether its settings were changed by hand, so that changes of the plan don't reach it
 * @param changes what was ordered to be changed since it was set up, the newest first
 * @param possible what can be changed now
 * @param steps what was done, the oldest first
 * @param diagram the newest instance on its model; null until the engine told of one
 */
public record HostingDetails(
        HostingListItem item,
        long customerId,
        long contractId,
        long productId,
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
        boolean ownPleskLogin,
        @Nullable String suspensionReason,
        boolean suspensionReasonShared,
        boolean planLocked,
        List<ChangeItem> changes,
        Set<ChangeKind> possible,
        List<JournalEntry> steps,
        @Nullable ProcessDiagram diagram) {

    /** The process of which its page tells: that of the change under way or made last, otherwise the one that made it. */
    public String processId() {
        if (!changes.isEmpty()) {
            return ChangeProcesses.of(changes.getFirst().kind()).processId();
        }
        return linked ? LinkingProcess.PROCESS_ID : HostingProcess.PROCESS_ID;
    }

    /** The change that is under way, or waits until it is due. */
    public Optional<ChangeItem> openChange() {
        return changes.stream().filter(ChangeItem::isOpen).findFirst();
    }
}
