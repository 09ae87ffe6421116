package de.fisinger.mkm.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.Process;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the process models that MKM ships, once the engine answers. A model goes out only if it differs from the one
 * MKM deployed last, so what an analyst deployed since stays in force; or if the engine no longer knows it.
 */
@Component
class ModelDeployment implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CamundaClient client;
    private final EngineGateway engine;
    private final EngineCheck check;
    private final DeployedModels deployments;
    private final List<Resource> models;

    private volatile boolean deployed;
    private volatile Thread thread = Thread.currentThread();
    private volatile boolean running;

    ModelDeployment(
            CamundaClient client,
            EngineGateway engine,
            EngineCheck check,
            DeployedModels deployments,
            ResourcePatternResolver resources)
            throws IOException {
        this.client = client;
        this.engine = engine;
        this.check = check;
        this.deployments = deployments;
        this.models = List.of(resources.getResources("classpath*:bpmn/*.bpmn"));
    }

    /**
     * Makes sure that a message finds a process to start.
     *
     * @throws EngineAwayException while the engine has not taken the models
     */
    void requireDeployed() {
        if (!deployed) {
            throw new EngineAwayException("the engine has not taken the process models yet");
        }
    }

    boolean isDeployed() {
        return deployed;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("model-deployment").start(this::deployWhenEngineAnswers);
    }

    private void deployWhenEngineAnswers() {
        var told = false;
        while (running) {
            try {
                deployAtStart();
                return;
            } catch (RuntimeException e) {
                if (!told) {
                    LOG.warn("Waiting for the process engine: {}", JobAnswers.textOf(e));
                    told = true;
                }
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    /** Deploys what differs from what MKM deployed last. Only then: another app instance may have other models. */
    private synchronized void deployAtStart() {
        var finding = check.check();
        if (!finding.isEmpty()) {
            LOG.error("{}: what was deployed is left as it is, and nothing is compared", finding);
        }
        forgetLostEngine();
        deployAll();
    }

    /** Deploys everything to an engine that lost its data, also what analysts had deployed. */
    synchronized void deployAgainIfLost() {
        if (!deployed) {
            deployAtStart();
        } else if (forgetLostEngine() || deployments.lacksAny(names())) {
            deployAll();
        } else if (check.isKept()) {
            deployments.foreign().forEach((processId, model) -> {
                if (engine.knowsProcess(model.processDefinitionKey())) {
                    deployments.uploaded(processId, model.xml(), model.processDefinitionKey(), "Camunda");
                }
            });
        }
    }

    private List<String> names() {
        return models.stream()
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Whether the engine knows nothing of what was deployed; one whose answers mean something else is not believed. */
    private boolean forgetLostEngine() {
        if (!check.isKept()) {
            return false;
        }
        var known = deployments.definitionKeys();
        if (known.stream().anyMatch(engine::knowsProcess)) {
            return false;
        }
        if (!known.isEmpty()) {
            LOG.warn("The engine lost its data: deploying the models again");
            deployed = false;
            deployments.forgetEngine(known);
        }
        return true;
    }

    private void deployAll() {
        models.forEach(this::deployIfChanged);
        deployments.uploadedButUnknown().forEach((processId, xml) -> {
            var process = deploy(processId + ".bpmn", xml.getBytes(StandardCharsets.UTF_8));
            deployments.uploadedAgain(processId, process.getProcessDefinitionKey());
        });
        deployed = true;
    }

    private void deployIfChanged(Resource model) {
        var name = Objects.requireNonNull(model.getFilename());
        var content = contentOf(model);
        var checksum = checksumOf(content);
        if (deployments
                .definitionKey(name, checksum)
                .filter(key -> !check.isKept() || engine.knowsProcess(key))
                .isEmpty()) {
            var process = deploy(name, content);
            deployments.deployed(name, checksum, process.getProcessDefinitionKey(), process.getVersion());
        }
    }

    /**
     * Deploys a model.
     *
     * @throws io.camunda.client.api.command.ClientStatusException if the engine doesn't take it
     */
    Process deploy(String name, byte[] content) {
        var process = client.newDeployResourceCommand()
                .addResourceBytes(content, name)
                .requestTimeout(Duration.ofSeconds(20))
                .send()
                .join()
                .getProcesses()
                .getFirst();
        LOG.info("Deployed {} as version {}", name, process.getVersion());
        return process;
    }

    private static byte[] contentOf(Resource model) {
        try {
            return model.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksumOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
