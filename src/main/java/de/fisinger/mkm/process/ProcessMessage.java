package de.fisinger.mkm.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A message for the engine.
 *
 * @param name what happened, as the models name it
 * @param correlationKey what finds the instance, or keeps a second start waiting
 * @param messageId the engine takes a message of this id only once, so it may be published again until it was taken;
 *     begins with the correlation key
 * @param variables what the instance gets; ids only, never personal data or secrets
 */
public record ProcessMessage(
        @JsonProperty("name") String name,
        @JsonProperty("correlationKey") String correlationKey,
        @JsonProperty("messageId") String messageId,
        @JsonProperty("variables") Map<String, Object> variables) {

    /** Within it the engine refuses the same start again; the first step refuses what comes later. */
    private static final Duration START = Duration.ofDays(1);

    /** What an instance has to hear waits until it listens, such as behind an incident that takes a week to solve. */
    private static final Duration TOLD = Duration.ofDays(90);

    /** Copies the variables. */
    public ProcessMessage {
        variables = Map.copyOf(variables);
    }

    /** How long the engine keeps it: one that starts an instance shorter than one that tells one something. */
    Duration timeToLive() {
        return variables.containsKey("subject") ? START : TOLD;
    }

    /**
     * A message that tells an instance something.
     *
     * @param name what happened
     * @param correlationKey what the instance listens for
     */
    public static ProcessMessage tell(String name, String correlationKey) {
        return of(name, correlationKey, Map.of());
    }

    /**
     * A message that starts a process for something that was stored.
     *
     * @param name what happened
     * @param subject what the instance is about, such as hosting-7
     * @param attempt which try it is; a further one starts a further instance
     * @param accountId the account that the instance works for
     * @param ids more ids that the workers need
     */
    public static ProcessMessage start(
            String name, String subject, int attempt, long accountId, Map<String, Object> ids) {
        var variables = new HashMap<>(ids);
        variables.put("subject", subject);
        variables.put("attempt", attempt);
        variables.put("accountId", accountId);
        return of(name, subject, variables);
    }

    /** No id is made twice, not even by a restored backup: the engine would take the message for a repeat. */
    private static ProcessMessage of(String name, String correlationKey, Map<String, Object> variables) {
        return new ProcessMessage(
                name, correlationKey, "%s/%s/%s".formatted(correlationKey, name, UUID.randomUUID()), variables);
    }
}
