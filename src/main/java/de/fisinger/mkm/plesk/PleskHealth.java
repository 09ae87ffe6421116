package de.fisinger.mkm.plesk;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the Plesk servers, as Actuator shows it under "plesk". A server that is away is DEGRADED: the portal takes
 * orders all the same. Servers are asked once a minute at most, and nobody who asks for health waits for them longer than a
 * second: who watches a container gives it five.
 */
@Component("plesk")
class PleskHealth implements HealthIndicator, DisposableBean {

    private static final String DEGRADED = "DEGRADED";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PleskServers servers;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("plesk-health-", 0).factory());

    /** What the servers said, by their ids. */
    private final AsyncLoadingCache<Long, String> answers;

    PleskHealth(PleskServers servers) {
        this.servers = servers;
        answers = Caffeine.newBuilder()
                .executor(threads)
                .refreshAfterWrite(Duration.ofMinutes(1))
                .expireAfterWrite(Duration.ofMinutes(5))
                .buildAsync(id -> state(servers, id));
    }

    /** What is known of a server; of one that takes its time to answer, that it does. */
    private static String stateOf(CompletableFuture<String> answer, Instant until) {
        var patience = Math.max(0, Duration.between(Instant.now(), until).toMillis());
        try {
            return answer.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "doesn't answer yet";
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "not asked";
        }
    }

    private static String state(PleskServers servers, long serverId) {
        try {
            servers.api(serverId).check();
            return "answers";
        } catch (PleskException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public Health health() {
        var until = Instant.now().plus(PATIENCE);
        Map<String, String> states = new LinkedHashMap<>();
        // all are asked before the first one is waited for
        servers.all().stream()
                .collect(Collectors.toMap(
                        PleskServerInfo::name, server -> answers.get(server.id()), (one, _) -> one, LinkedHashMap::new))
                .forEach((name, answer) -> states.put(name, stateOf(answer, until)));
        var allAnswer = states.values().stream().allMatch("answers"::equals);
        return (allAnswer ? Health.up() : Health.status(DEGRADED))
                .withDetails(states)
                .build();
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
