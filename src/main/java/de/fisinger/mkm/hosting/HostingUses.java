package de.fisinger.mkm.hosting;

import de.fisinger.mkm.account.CurrentUser;
import de.fisinger.mkm.audit.AuditAction;
import de.fisinger.mkm.audit.AuditLog;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hostings use of what they may. */
@Service
@Transactional
public class HostingUses {

    private static final String RESELLERS = "hasAnyRole('ADMINISTRATOR', 'USER')";

    /**
     * What a hosting uses.
     *
     * @param readAt when that was read; null if it never was
     * @param amounts of each kind; empty if it never was read
     * @param months of the last 13 months those of which something is known, the oldest first
     * @param isBeingRead whether it is just being read
     */
    public record Use(@Nullable Instant readAt, List<UseAmount> amounts, List<UseMonth> months, boolean isBeingRead) {}

    private final HostingUseRepository uses;
    private final UseReadingRepository readings;
    private final HostingRepository hostings;
    private final UseReadings requests;
    private final CurrentUser user;
    private final AuditLog audit;

    HostingUses(
            HostingUseRepository uses,
            UseReadingRepository readings,
            HostingRepository hostings,
            UseReadings requests,
            CurrentUser user,
            AuditLog audit) {
        this.uses = uses;
        this.readings = readings;
        this.hostings = hostings;
        this.requests = requests;
        this.user = user;
        this.audit = audit;
    }

    /**
     * Tells what a hosting uses.
     *
     * @return empty if the account has no such hosting
     */
    @PreAuthorize(RESELLERS)
    @Transactional(readOnly = true)
    public Optional<Use> find(long hostingId) {
        return hostings.findById(hostingId).map(hosting -> {
            var use = uses.findById(hostingId);
            return new Use(
                    use.map(HostingUse::readAt).orElse(null),
                    use.map(HostingUse::amounts).orElseGet(List::of),
                    uses.months(hosting.accountId(), hostingId).reversed().stream()
                            .map(row -> new UseMonth(
                                    YearMonth.parse(row.getMonth()), row.getDiskUsed(), row.getTrafficUsed()))
                            .toList(),
                    readings.findById(hosting.contractId())
                            .filter(UseReading::isOpen)
                            .isPresent());
        });
    }

    /** What of a hosting is nearly or wholly used up, of disk and traffic. */
    @Transactional(readOnly = true)
    List<UseAmount> remarkable(long hostingId) {
        return uses.findById(hostingId).map(HostingUse::amounts).orElseGet(List::of).stream()
                .filter(amount -> amount.kind() == UseKind.DISK || amount.kind() == UseKind.TRAFFIC)
                .filter(UseAmount::isNearlyFull)
                .toList();
    }

    /** Has it read now what the hostings of a contract use; does nothing while that is being done. */
    @PreAuthorize(RESELLERS)
    public void readNow(long contractId) {
        requests.request(user.get().accountId(), contractId);
    }

    /** Whether end customers are told by mail when their hosting is nearly full. */
    @PreAuthorize(RESELLERS)
    @Transactional(readOnly = true)
    public boolean isTellingCustomers() {
        return uses.isTellingCustomers(user.get().accountId());
    }

    /** Decides whether end customers are told by mail when their hosting is nearly full. */
    @PreAuthorize(RESELLERS)
    public void tellCustomers(boolean telling) {
        uses.tellCustomers(user.get().accountId(), telling);
        audit.note(telling ? AuditAction.USE_MAILS_ON : AuditAction.USE_MAILS_OFF, "");
    }
}
