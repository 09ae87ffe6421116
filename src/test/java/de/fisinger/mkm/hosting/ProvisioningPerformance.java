package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures the time from the order to "eingesetzt" with the simulator's delay at 0, next to the same model with workers
 * that do nothing. Not part of the tests; run it with {@code ./test -Dtest=ProvisioningPerformance} and write the result
 * into docs/performance.md.
 */
@MkmTest
class ProvisioningPerformance {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningPerformance.class);

    private static final int WARM_UP = 10;
    private static final int RUNS = 50;

    private final Semaphore activated = new Semaphore(0);

    @Autowired
    private HostingStory story;

    @Autowired
    private CamundaClient engine;

    @Test
    void fromTheOrderToActive() throws IOException {
        story.reset();
        var real = measure(() -> {
            var hosting = story.order("1234578");
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() ->
                            story.id("select count(*) from hosting where status = 'ACTIVE' and id = " + hosting) == 1);
        });
        var idle = measureModelAlone();
        LOG.info("Order to eingesetzt, ms: {}; the model with workers that do nothing, ms: {}", real, idle);
        assertThat(story.pleskCustomers()).hasSize(1);
    }

    private String measureModelAlone() throws IOException {
        var model = Files.readString(Path.of("bpmn/hosting-creation.bpmn"))
                .replace("id=\"hosting-creation\"", "id=\"idle-creation\"")
                .replace("bpmnElement=\"hosting-creation\"", "bpmnElement=\"idle-creation\"")
                .replace("zeebe:taskDefinition type=\"", "zeebe:taskDefinition type=\"idle.")
                .replace("name=\"hosting-requested\"", "name=\"idle-requested\"");
        engine.newDeployResourceCommand()
                .addResourceBytes(model.getBytes(StandardCharsets.UTF_8), "idle-creation.bpmn")
                .send()
                .join();
        var idle = Pattern.compile("type=\"(idle\\.[^\"]+)\"")
                .matcher(model)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .map(this::open)
                .toList();
        try {
            return measure(() -> {
                engine.newPublishMessageCommand()
                        .messageName("idle-requested")
                        .correlationKey(UUID.randomUUID().toString())
                        .variables(Map.of("subject", "idle", "attempt", 1))
                        .send()
                        .join();
                activated.acquireUninterruptibly();
            });
        } finally {
            idle.forEach(JobWorker::close);
        }
    }

    private JobWorker open(String jobType) {
        return engine.newWorker()
                .jobType(jobType)
                .handler((client, job) -> {
                    client.newCompleteCommand(job)
                            .variables(Map.of("ready", true))
                            .send()
                            .join();
                    if (jobType.equals("idle.hosting.activate")) {
                        activated.release();
                    }
                })
                .open();
    }

    private static String measure(Runnable run) {
        var times = new ArrayList<Long>();
        for (var i = 0; i < WARM_UP + RUNS; i++) {
            var begin = System.nanoTime();
            run.run();
            if (i >= WARM_UP) {
                times.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
            }
        }
        Collections.sort(times);
        return "p50 %d, p95 %d, max %d".formatted(times.get(RUNS / 2), times.get(RUNS * 95 / 100), times.getLast());
    }
}
