package de.fisinger.mkm.process;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.Process;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Models that support brings: checked before they go live, and kept for an engine that lost its data. */
@Component
public class ModelUploads {

    /**
     * A model that went live.
     *
     * @param processId its process
     * @param version the engine's number for it
     */
    public record Deployed(String processId, int version) {}

    /** The engine found something wrong with a model that nobody else did. */
    public static final class RefusedException extends RuntimeException {

        RefusedException(ClientStatusException cause) {
            super(cause.getStatus().getDescription(), cause);
        }
    }

    private final ModelDeployment deployment;
    private final DeployedModels deployments;
    private final TransactionTemplate transaction;
    private final ModelCheck check;

    ModelUploads(
            ModelDeployment deployment,
            DeployedModels deployments,
            ProcessModels models,
            TransactionTemplate transaction) {
        this.deployment = deployment;
        this.deployments = deployments;
        this.transaction = transaction;
        this.check = new ModelCheck(models::xml, StepMethod.ofTheCode());
    }

    /** Looks for what would break instances. */
    public CheckedModel check(byte[] content) {
        return check.check(content);
    }

    /**
     * Deploys a model. Call it outside of transactions.
     *
     * @param by who does
     * @param note what else is noted of it, in the same transaction
     * @throws IllegalArgumentException if the check forbids it
     * @throws RefusedException if the engine refuses it
     * @throws EngineAwayException if the engine doesn't answer, or has not taken MKM's own models
     */
    public Deployed deploy(byte[] content, String by, Consumer<Deployed> note) {
        var checked = check.check(content);
        if (!checked.isDeployable()) {
            throw new IllegalArgumentException("this model can't be deployed: " + checked.findings());
        }
        // a portal that just began is about to deploy its own models, which would come over this one
        deployment.requireDeployed();
        var process = take(checked.processId(), content);
        var deployed = new Deployed(process.getBpmnProcessId(), process.getVersion());
        transaction.executeWithoutResult(_ -> {
            deployments.uploaded(
                    deployed.processId(),
                    new String(content, StandardCharsets.UTF_8),
                    process.getProcessDefinitionKey(),
                    by);
            note.accept(deployed);
        });
        return deployed;
    }

    private Process take(String processId, byte[] content) {
        try {
            return deployment.deploy(processId + ".bpmn", content);
        } catch (ClientStatusException e) {
            if (e.getStatusCode() == Status.Code.INVALID_ARGUMENT) {
                throw new RefusedException(e);
            }
            throw new EngineAwayException(e);
        }
    }
}
