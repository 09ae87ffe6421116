package de.fisinger.mkm.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Asks the engine, each time the portal starts, whether it answers as MKM takes for granted (the test EngineContract has all
 * of it). What would be done because of an answer that means something else is not done.
 */
@Component
class EngineCheck {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** So far ahead no key was given yet, on the same partition. */
    private static final long AHEAD = 1_000_000_000;

    private final CamundaClient client;
    private final EngineGateway engine;

    private volatile @Nullable String finding;

    EngineCheck(CamundaClient client, EngineGateway engine) {
        this.client = client;
        this.engine = engine;
    }

    /** What is otherwise than expected, in a sentence for operators; empty if nothing is. */
    String finding() {
        return Objects.requireNonNullElse(finding, "nobody has asked the engine yet");
    }

    /** Whether it was asked and answered as expected: only then its answers mean what MKM takes them for. */
    boolean isKept() {
        return finding().isEmpty();
    }

    /**
     * Asks.
     *
     * @return what is otherwise than expected
     * @throws ClientStatusException if the engine doesn't answer
     */
    String check() {
        var found = look().orElse("");
        finding = found;
        return found;
    }

    private Optional<String> look() {
        var probe = deployProbe();
        if (!engine.knowsProcess(probe)) {
            return Optional.of("The engine says of a model that it has just taken that it doesn't know it");
        }
        if (engine.knowsProcess(probe + AHEAD) || engine.knowsInstance(probe + AHEAD)) {
            return Optional.of("The engine says that it knows what was never there");
        }
        if (isTakenTwice(UUID.randomUUID().toString())) {
            return Optional.of("The engine takes a message of the same id twice");
        }
        return Optional.empty();
    }

    /** Nothing starts it. The engine keeps one version of a model that doesn't change. */
    private long deployProbe() {
        try {
            return client.newDeployResourceCommand()
                    .addResourceBytes(
                            new ClassPathResource("engine/engine-check.bpmn").getContentAsByteArray(),
                            "engine-check.bpmn")
                    .requestTimeout(LONGEST)
                    .send()
                    .join()
                    .getProcesses()
                    .getFirst()
                    .getProcessDefinitionKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTakenTwice(String messageId) {
        publish(messageId);
        try {
            publish(messageId);
            return true;
        } catch (ClientStatusException e) {
            if (e.getStatusCode() == Status.Code.ALREADY_EXISTS) {
                return false;
            }
            throw e;
        }
    }

    private void publish(String messageId) {
        client.newPublishMessageCommand()
                .messageName("engine-check")
                .correlationKey("engine-check")
                .messageId(messageId)
                .timeToLive(LONGEST)
                .requestTimeout(LONGEST)
                .send()
                .join();
    }
}
