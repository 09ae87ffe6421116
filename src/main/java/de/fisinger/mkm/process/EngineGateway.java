package de.fisinger.mkm.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What the engine knows, and ending instances. It is asked for itself, not for what its exporter told. */
@Component
record EngineGateway(CamundaClient client) {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final String NOWHERE = "no-such-element";

    /**
     * Whether it knows a deployed model. It is asked for an instance that can't start.
     *
     * @throws ClientStatusException if it doesn't answer
     */
    boolean knowsProcess(long processDefinitionKey) {
        return refusesElement(client.newCreateInstanceCommand()
                .processDefinitionKey(processDefinitionKey)
                .startBeforeElement(NOWHERE));
    }

    /**
     * Whether an instance is running. It is asked to go where it can't.
     *
     * @throws ClientStatusException if it doesn't answer
     */
    boolean knowsInstance(long processInstanceKey) {
        return refusesElement(
                client.newModifyProcessInstanceCommand(processInstanceKey).activateElement(NOWHERE));
    }

    /** The engine refuses the element if it knows what was asked for, else that. */
    private static boolean refusesElement(FinalCommandStep<?> command) {
        try {
            command.requestTimeout(LONGEST).send().join();
            return true;
        } catch (ClientStatusException e) {
            return switch (e.getStatusCode()) {
                case INVALID_ARGUMENT -> true;
                case NOT_FOUND -> false;
                default -> throw e;
            };
        }
    }

    /**
     * Leaves an element of an instance and enters it anew, which makes a new job.
     *
     * @return false if it can't be entered from outside, or isn't there any more
     */
    boolean enterAnew(long processInstanceKey, String elementId, long elementInstanceKey) {
        try {
            client.newModifyProcessInstanceCommand(processInstanceKey)
                    .activateElement(elementId)
                    .and()
                    .terminateElement(elementInstanceKey)
                    .requestTimeout(LONGEST)
                    .send()
                    .join();
            return true;
        } catch (ClientStatusException e) {
            return switch (e.getStatusCode()) {
                case INVALID_ARGUMENT, NOT_FOUND -> false;
                default -> throw e;
            };
        }
    }

    /** Ends an instance; done as well if it has ended. */
    void end(long processInstanceKey) {
        try {
            client.newCancelInstanceCommand(processInstanceKey)
                    .requestTimeout(LONGEST)
                    .send()
                    .join();
        } catch (ClientStatusException e) {
            if (e.getStatusCode() != Status.Code.NOT_FOUND) {
                throw e;
            }
        }
    }
}
