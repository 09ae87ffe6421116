package de.fisinger.mkm.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;

/**
 * A message for the engine.
 *
 * @param name what happened, as the models name it
 * @param correlationKey what finds the instance, or keeps a second start waiting
 * @param messageId within a day the engine takes a message of this id only once
 * @param variables what the instance gets; ids only, never personal data or secrets
 */
public record ProcessMessage(
        @JsonProperty("name") String name,
        @JsonProperty("correlationKey") String correlationKey,
        @JsonProperty("messageId") String messageId,
        @JsonProperty("variables") Map<String, Object> variables) {

    /** Copies the variables. */
    public ProcessMessage {
        variables = Map.copyOf(variables);
    }

    /** Whether it starts an instance, rather than telling one something. */
    @JsonIgnore
    public boolean isStart() {
        return variables.containsKey("subject");
    }

    /** The same once more, for an engine that lost it, or whose instance was lost. */
    public ProcessMessage again() {
        return new ProcessMessage(
                name, correlationKey, messageId + "/again-" + Instant.now().toEpochMilli(), variables);
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
        var variables = new java.util.HashMap<>(ids);
        variables.put("subject", subject);
        variables.put("attempt", attempt);
        variables.put("accountId", accountId);
        return new ProcessMessage(name, subject, subject + "/" + attempt + "/" + name, variables);
    }
}
