package de.fisinger.mkm.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final List<Resource> models;

    private volatile boolean deployed;
    private volatile Thread thread = Thread.currentThread();
    private volatile boolean running;

    ModelDeployment(CamundaClient client, JdbcClient jdbc, ResourcePatternResolver resources) throws IOException {
        this.client = client;
        this.jdbc = jdbc;
        this.models = List.of(resources.getResources("classpath*:bpmn/*.bpmn"));
    }

    /**
     * Makes sure that a message finds a process to start.
     *
     * @throws IllegalStateException while the engine has not taken the models
     */
    void requireDeployed() {
        if (!deployed) {
            throw new IllegalStateException("the engine has not taken the process models yet");
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
                models.forEach(this::deployIfChanged);
                deployed = true;
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

    private void deployIfChanged(Resource model) {
        var name = java.util.Objects.requireNonNull(model.getFilename());
        var content = contentOf(model);
        var checksum = checksumOf(content);
        var known = jdbc.sql("select process_definition_key from deployed_model where file_name = ? and checksum = ?")
                .params(name, checksum)
                .query(Long.class)
                .optional();
        if (known.isPresent() && engineKnows(known.get())) {
            LOG.info("{} is unchanged, not deployed again", name);
            return;
        }
        var process = client.newDeployResourceCommand()
                .addResourceBytes(content, name)
                .requestTimeout(Duration.ofSeconds(20))
                .send()
                .join()
                .getProcesses()
                .getFirst();
        jdbc.sql("""
                insert into deployed_model (file_name, checksum, process_definition_key, process_version, deployed_at)
                values (?, ?, ?, ?, now())
                on conflict (file_name) do update set checksum = excluded.checksum,
                    process_definition_key = excluded.process_definition_key,
                    process_version = excluded.process_version, deployed_at = excluded.deployed_at
                """)
                .params(name, checksum, process.getProcessDefinitionKey(), process.getVersion())
                .update();
        LOG.info("Deployed {} as version {}", name, process.getVersion());
    }

    /** Asks for an instance that can't start: the engine refuses the element if it knows the process, else the process. */
    private boolean engineKnows(long processDefinitionKey) {
        try {
            client.newCreateInstanceCommand()
                    .processDefinitionKey(processDefinitionKey)
                    .startBeforeElement("no-such-element")
                    .requestTimeout(Duration.ofSeconds(10))
                    .send()
                    .join();
            return true;
        } catch (ClientStatusException e) {
            return switch (e.getStatusCode()) {
                case INVALID_ARGUMENT -> true;
                case NOT_FOUND -> false;
                default -> throw e;
            };
        }
    }

    private static byte[] contentOf(Resource model) {
        try {
            return model.getContentAsByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
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
