package de.fisinger.mkm.plesk;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the Plesk servers, as Actuator shows it under "plesk". A server that is away is DEGRADED: the portal takes
 * orders all the same. Servers are asked once a minute at most.
 */
@Component("plesk")
class PleskHealth implements HealthIndicator {

    private static final String DEGRADED = "DEGRADED";

    private final LoadingCache<String, Map<String, String>> answers;

    PleskHealth(PleskServers servers) {
        answers = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(_ -> ask(servers));
    }

    private static Map<String, String> ask(PleskServers servers) {
        Map<String, String> states = new LinkedHashMap<>();
        servers.all().forEach(server -> states.put(server.name(), state(servers, server)));
        return states;
    }

    private static String state(PleskServers servers, PleskServerInfo server) {
        try {
            servers.api(server.id()).check();
            return "answers";
        } catch (PleskException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public Health health() {
        var states = answers.get("");
        var allAnswer = states.values().stream().allMatch("answers"::equals);
        return (allAnswer ? Health.up() : Health.status(DEGRADED))
                .withDetails(states)
                .build();
    }
}
