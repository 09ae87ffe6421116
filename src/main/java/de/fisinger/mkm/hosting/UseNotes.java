package de.fisinger.mkm.hosting;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.fisinger.mkm.contract.Contracts;
import de.fisinger.mkm.contract.PleskReseller;
import de.fisinger.mkm.mail.MailDeliveries;
import de.fisinger.mkm.mail.MailRequest;
import de.fisinger.mkm.notification.NotificationKind;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.plesk.SubscriptionUse;
import de.fisinger.mkm.plesk.SubscriptionsRead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the steps of use-reading read and note in the database, each method in the step's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UseNotes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final UseReadingRepository readings;
    private final HostingUseRepository uses;
    private final HostingRepository hostings;
    private final Contracts contracts;
    private final HostingNotices notices;
    private final MailDeliveries deliveries;
    private final Comparison comparison;

    UseNotes(
            UseReadingRepository readings,
            HostingUseRepository uses,
            HostingRepository hostings,
            Contracts contracts,
            HostingNotices notices,
            MailDeliveries deliveries,
            Comparison comparison) {
        this.readings = readings;
        this.uses = uses;
        this.hostings = hostings;
        this.contracts = contracts;
        this.notices = notices;
        this.deliveries = deliveries;
        this.comparison = comparison;
    }

    /** Below whom is read; empty if nobody waits for it any more. */
    Optional<PleskReseller> reseller(long contractId) {
        return readings.findById(contractId)
                .filter(UseReading::isOpen)
                .flatMap(_ -> contracts.pleskReseller(contractId));
    }

    /** The next hostings of a contract, by their ids. */
    List<HostingUseRepository.Known> next(long contractId, long afterId, int atMost) {
        return uses.next(contractId, afterId, Limit.of(atMost));
    }

    /** Those of some hostings that have to be compared with what was read, which most of thousands haven't. */
    Set<Long> remarkable(List<HostingUseRepository.Known> known, SubscriptionsRead subscriptions) {
        return comparison.remarkable(
                known.stream().map(HostingUseRepository.Known::hostingId).toList(), subscriptions);
    }

    /**
     * Notes what some hostings use, and compares those that are remarkable with what was read; those of which nothing was read
     * stay as they were read before.
     */
    void note(
            long accountId,
            List<HostingUseRepository.Known> known,
            Set<Long> remarkable,
            SubscriptionsRead subscriptions,
            Instant readFrom) {
        var read = subscriptions.by(Subscription::guid);
        var rows =
                JSON.writeValueAsString(known.stream()
                        .flatMap(hosting -> Optional.ofNullable(read.get(hosting.guid()))
                                .map(found -> Row.of(hosting.hostingId(), found.use()))
                                .stream())
                        .toList());
        for (var hosting : known) {
            if (!remarkable.contains(hosting.hostingId())) {
                continue;
            }
            var found = read.get(hosting.guid());
            if (found != null) {
                comparison.compare(hosting.hostingId(), found.subscription(), readFrom);
            } else if (subscriptions.missing().contains(hosting.guid())) {
                comparison.compare(hosting.hostingId(), null, readFrom);
            }
        }
        var at = Instant.now();
        uses.note(accountId, at, rows);
        uses.noteMonth(accountId, at, rows);
    }

    /** Forgets the months that nobody is shown any more. */
    void forgetOld(long accountId) {
        uses.forgetMonths(accountId, Instant.now());
    }

    /** Tells customers and reseller of what is nearly full, once each, and ends the reading. */
    void tell(long contractId) {
        for (var use : uses.remarkable(contractId)) {
            var reached = use.tell();
            if (reached > 0) {
                hostings.findById(use.hostingId()).ifPresent(hosting -> tell(hosting, use, reached));
            }
        }
        readings.lock(contractId).ifPresent(UseReading::end);
    }

    private void tell(Hosting hosting, HostingUse use, int reached) {
        var isFull = reached == UseAmount.FULL;
        notices.tellReseller(isFull ? NotificationKind.HOSTING_FULL : NotificationKind.HOSTING_NEARLY_FULL, hosting);
        if (uses.isTellingCustomers(hosting.accountId())) {
            var kind = isFull ? HostingUseMail.FULL : HostingUseMail.NEARLY_FULL;
            deliveries.request(new MailRequest(
                    kind,
                    hosting.id(),
                    "%s-%d-%d".formatted(kind, hosting.id(), use.readAt().getEpochSecond()),
                    notices.recipient(hosting),
                    hosting.customerId()));
        }
    }

    /** What a hosting uses, as it is stored. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Row(
            long hostingId,
            @Nullable Long diskUsed,
            @Nullable Long diskAllowed,
            @Nullable Long trafficUsed,
            @Nullable Long trafficAllowed,
            @Nullable Long mailboxesUsed,
            @Nullable Long mailboxesAllowed,
            @Nullable Long databasesUsed,
            @Nullable Long databasesAllowed,
            @Nullable Long domainsUsed,
            @Nullable Long domainsAllowed) {

        static Row of(long hostingId, SubscriptionUse read) {
            var use = read.use();
            var limits = read.limits();
            return new Row(
                    hostingId,
                    use.get(UseKind.DISK.limit()),
                    limits.get(UseKind.DISK.limit()),
                    use.get(UseKind.TRAFFIC.limit()),
                    limits.get(UseKind.TRAFFIC.limit()),
                    use.get(UseKind.MAILBOXES.limit()),
                    limits.get(UseKind.MAILBOXES.limit()),
                    use.get(UseKind.DATABASES.limit()),
                    limits.get(UseKind.DATABASES.limit()),
                    use.get(UseKind.DOMAINS.limit()),
                    limits.get(UseKind.DOMAINS.limit()));
        }
    }
}
