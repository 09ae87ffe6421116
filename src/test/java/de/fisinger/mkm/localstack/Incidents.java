package de.fisinger.mkm.localstack;

import static org.awaitility.Awaitility.await;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Incidents in the broker's records. */
public final class Incidents {

    private static final JsonMapper JSON = new JsonMapper();

    private Incidents() {}

    /** Waits for the incident at a job and returns its key. */
    public static long of(Broker broker, long jobKey) {
        return await("incident of job " + jobKey)
                .until(() -> find(broker, jobKey), Optional::isPresent)
                .orElseThrow()
                .path("key")
                .asLong();
    }

    private static Optional<JsonNode> find(Broker broker, long jobKey) {
        return broker.records().stream()
                .filter(line -> line.contains("\"valueType\":\"INCIDENT\"") && line.contains("\"CREATED\""))
                .map(line -> JSON.readTree(line.substring(line.indexOf('{'))))
                .filter(found -> found.path("value").path("jobKey").asLong() == jobKey)
                .findFirst();
    }
}
