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
    private final EngineView view;

    ZeebeHealth(CamundaClient client, ModelDeployment models, EngineView view) {
        this.client = client;
        this.models = models;
        this.view = view;
    }

    @Override
    public Health health() {
        try {
            var topology = client.newTopologyRequest()
                    .requestTimeout(Duration.ofSeconds(2))
                    .send()
                    .join();
            var isTold = view.isTold();
            var health = models.isDeployed() ? isTold ? Health.up() : Health.status("DEGRADED") : Health.outOfService();
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
                    .withDetail("models", models.isDeployed() ? "deployed" : "waiting for deployment")
                    .build();
        } catch (RuntimeException e) {
            return Health.outOfService()
                    .withDetail("engine", "waiting for it: " + JobAnswers.textOf(e))
                    .build();
        }
    }
}
