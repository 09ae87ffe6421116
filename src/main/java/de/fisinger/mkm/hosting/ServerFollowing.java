package de.fisinger.mkm.hosting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.fisinger.mkm.account.AccountScope;
import de.fisinger.mkm.hosting.HostingRepository.Numbered;
import de.fisinger.mkm.plesk.PleskApi;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.PleskServerInfo;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.plesk.ServerEvents;
import de.fisinger.mkm.plesk.Subscription;
import de.fisinger.mkm.plesk.SubscriptionsRead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the servers' event logs: one small request for each server tells what somebody changed since, and only that is read
 * again and compared. A log that was emptied is followed from its new end, and all contracts of its server are compared.
 */
@Component
class ServerFollowing {

    private static final Logger LOG = LoggerFactory.getLogger(ServerFollowing.class);

    private static final int AT_ONCE = 100;

    /** How long one round may take, so that no server waits for another one. */
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private final PleskServers servers;
    private final HostingRepository hostings;
    private final SubscriptionEntryRepository entries;
    private final Comparison comparison;
    private final UnknownSubscriptions unknown;
    private final UseReadings readings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ServerFollowing(
            PleskServers servers,
            HostingRepository hostings,
            SubscriptionEntryRepository entries,
            Comparison comparison,
            UnknownSubscriptions unknown,
            UseReadings readings,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.servers = servers;
        this.hostings = hostings;
        this.entries = entries;
        this.comparison = comparison;
        this.unknown = unknown;
        this.readings = readings;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Follows all servers at once; one that is away or slow is asked again the next time, and holds up no other. */
    void followAll() {
        readings.orderAgain();
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = servers.invokeAll(tasks(), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Callable<Object>> tasks() {
        return servers.all().stream()
                .map(server -> Executors.callable(() -> follow(server)))
                .toList();
    }

    private void follow(PleskServerInfo server) {
        try {
            follow(server.id());
        } catch (PleskException e) {
            LOG.warn("The events of {} are read later: {}", server.name(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The events of {} can not be followed", server.name(), e);
        }
    }

    private void follow(long serverId) {
        var api = servers.api(serverId);
        var known = lastEvent(serverId);
        if (known == null) {
            note(serverId, api.lastEvent());
            return;
        }
        var pending = AccountScope.callForAllAccounts(() -> hostings.toCompareAgain(serverId, Limit.of(AT_ONCE)));
        var last = api.lastEvent();
        var events = last > known ? api.eventsAfter(known) : ServerEvents.none(last);
        events.subscriptions().stream().gather(Gatherers.windowFixed(AT_ONCE)).forEach(changed -> {
            // so that what comes in the way of thousands leaves the rest for the next time
            note(serverId, changed.getFirst().event() - 1);
            lookOrLeave(serverId, numbers(changed), events.created());
        });
        Stream.of(pending, ofCustomers(api, serverId, events.customers()))
                .flatMap(List::stream)
                .distinct()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(numbers -> look(serverId, numbers, Set.of()));
        // a log that was emptied begins anew, and what it would have told shows when all are compared
        if (events.resellersChanged() || last < known) {
            readings.orderOn(serverId);
        }
        // of what MKM doesn't ask for there are events as well
        note(serverId, Math.max(last, events.last()));
    }

    private static List<Long> numbers(List<ServerEvents.Changed> changed) {
        return changed.stream().map(ServerEvents.Changed::number).toList();
    }

    /** A customer is suspended with all subscriptions, of which no event tells. */
    private List<Long> ofCustomers(PleskApi api, long serverId, List<Long> customers) {
        if (customers.isEmpty()) {
            return List.of();
        }
        try {
            var logins = api.ownersByNumber(customers).customers().keySet();
            return logins.isEmpty()
                    ? List.of()
                    : AccountScope.callForAllAccounts(() -> entries.numbersOfOwners(serverId, logins));
        } catch (PleskException e) {
            LOG.warn("Whose subscriptions changed can't be read, so all are: {}", e.getMessage());
            readings.orderOn(serverId);
            return List.of();
        }
    }

    /** What breaks on whatever is in its way would do so each time: that is left to the comparison of all. */
    private void lookOrLeave(long serverId, List<Long> numbers, Set<Long> created) {
        try {
            look(serverId, numbers, created);
        } catch (PleskException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("What happened to {} subscriptions can't be noted, so all are compared", numbers.size(), e);
            readings.orderOn(serverId);
        }
    }

    private void look(long serverId, List<Long> numbers, Set<Long> created) {
        var known = AccountScope.callForAllAccounts(() -> hostings.numbered(serverId, numbers));
        if (!known.isEmpty()) {
            compare(serverId, known);
        }
        var others = numbers.stream()
                .filter(number -> known.stream().noneMatch(hosting -> number.equals(hosting.number())))
                .toList();
        if (!others.isEmpty()) {
            unknown.look(serverId, others, created);
        }
    }

    private void compare(long serverId, List<Numbered> known) {
        var readFrom = Instant.now();
        var read = servers.api(serverId)
                .subscriptionsByNumber(
                        known.stream().map(Numbered::number).distinct().toList());
        var found = read.by(Subscription::id);
        known.forEach(hosting -> {
            var there = found.get(hosting.number());
            if (there != null || read.missing().contains(String.valueOf(hosting.number()))) {
                compare(hosting, there, readFrom);
            }
        });
    }

    private void compare(Numbered hosting, SubscriptionsRead.@Nullable Read there, Instant readFrom) {
        AccountScope.call(hosting.accountId(), () -> {
            transaction.executeWithoutResult(_ ->
                    comparison.compare(hosting.hostingId(), there == null ? null : there.subscription(), readFrom));
            return hosting;
        });
    }

    private @Nullable Long lastEvent(long serverId) {
        return jdbc.sql("select last_event from server_following where plesk_server_id = ?")
                .param(serverId)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private void note(long serverId, long event) {
        jdbc.sql("""
                        insert into server_following (plesk_server_id, last_event, followed_at) values (?, ?, now())
                        on conflict (plesk_server_id) do update set
                            (last_event, followed_at) = (excluded.last_event, excluded.followed_at)
                        """).params(serverId, event).update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> followServers(ServerFollowing following, UseSettings settings) {
            return Tasks.recurring("follow-servers", FixedDelay.of(settings.followEvery()))
                    .execute((_, _) -> following.followAll());
        }
    }
}
