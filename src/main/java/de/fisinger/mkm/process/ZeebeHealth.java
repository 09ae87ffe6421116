package de.fisinger.mkm.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.PartitionInfo;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health of the process engine, as Actuator shows it under "zeebe". */
@Component("zeebe")
class ZeebeHealth implements HealthIndicator {

    private final CamundaClient client;
    private final ModelDeployment models;
    private final EngineHistory history;
    private final EngineCheck check;

    ZeebeHealth(CamundaClient client, ModelDeployment models, EngineHistory history, EngineCheck check) {
        this.client = client;
        this.models = models;
        this.history = history;
        this.check = check;
    }

    @Override
    public Health health() {
        try {
            var topology = client.newTopologyRequest()
                    .requestTimeout(Duration.ofSeconds(2))
                    .send()
                    .join();
            var isTold = history.isTold();
            var isAsExpected = isTold && check.isKept();
            var health = !models.isDeployed()
                    ? Health.outOfService()
                    : isAsExpected ? Health.up() : Health.status("DEGRADED");
            var leaders = topology.getBrokers().stream()
                    .flatMap(broker -> broker.getPartitions().stream())
                    .filter(PartitionInfo::isLeader)
                    .count();
            return health.withDetail("brokers", topology.getBrokers().size())
                    .withDetail("partitions", topology.getPartitionsCount())
                    .withDetail("partitions with a leader", leaders)
                    .withDetail(
                            "exporter",
                            isTold
                                    ? "tells"
                                    : "tells nothing: is it configured at the broker, does the database take its records?")
                    .withDetail("contract", check.isKept() ? "kept" : check.finding())
                    .withDetail("models", models.isDeployed() ? "deployed" : "waiting for deployment")
                    .build();
        } catch (RuntimeException e) {
            return Health.outOfService()
                    .withDetail("engine", "waiting for it: " + JobAnswers.textOf(e))
                    .build();
        }
    }
}
