package de.fisinger.mkm.hosting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a hosting uses, as it was read from Plesk last, and of how much of it people were told. */
@Entity
class HostingUse {

    /** Who has gone below it is told anew; between it and the threshold use may go up and down. */
    private static final int FORGOTTEN_BELOW = 70;

    @Id
    private long hostingId;

    @TenantId
    private @Nullable Long accountId;

    private Instant readAt;

    private @Nullable Long diskUsed;
    private @Nullable Long diskAllowed;
    private @Nullable Long trafficUsed;
    private @Nullable Long trafficAllowed;
    private @Nullable Long mailboxesUsed;
    private @Nullable Long mailboxesAllowed;
    private @Nullable Long databasesUsed;
    private @Nullable Long databasesAllowed;
    private @Nullable Long domainsUsed;
    private @Nullable Long domainsAllowed;

    // made by the database, for lists
    @Column(insertable = false, updatable = false)
    private @Nullable Integer diskPercent;

    @Column(insertable = false, updatable = false)
    private @Nullable Integer trafficPercent;

    private int diskTold;

    private int trafficTold;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected HostingUse() {}

    long hostingId() {
        return hostingId;
    }

    Instant readAt() {
        return readAt;
    }

    List<UseAmount> amounts() {
        return List.of(
                new UseAmount(UseKind.DISK, diskUsed, diskAllowed),
                new UseAmount(UseKind.TRAFFIC, trafficUsed, trafficAllowed),
                new UseAmount(UseKind.MAILBOXES, mailboxesUsed, mailboxesAllowed),
                new UseAmount(UseKind.DATABASES, databasesUsed, databasesAllowed),
                new UseAmount(UseKind.DOMAINS, domainsUsed, domainsAllowed));
    }

    /**
     * Notes of how much people are told now.
     *
     * @return the highest threshold that was reached since it was noted last: 80, 100, or 0 if none was
     */
    int tell() {
        var disk = threshold(new UseAmount(UseKind.DISK, diskUsed, diskAllowed), diskTold);
        var traffic = threshold(new UseAmount(UseKind.TRAFFIC, trafficUsed, trafficAllowed), trafficTold);
        var reached = Math.max(disk > diskTold ? disk : 0, traffic > trafficTold ? traffic : 0);
        diskTold = disk;
        trafficTold = traffic;
        return reached;
    }

    private static int threshold(UseAmount amount, int told) {
        // what isn't known now was known before, and is the next time
        if (amount.percent() == null) {
            return told;
        }
        if (amount.isFull()) {
            return UseAmount.FULL;
        }
        if (amount.isNearlyFull()) {
            return Math.max(UseAmount.NEARLY, told);
        }
        // who got more room is told anew when that is full
        return amount.isAtLeast(FORGOTTEN_BELOW) ? Math.min(told, UseAmount.NEARLY) : 0;
    }
}
