package de.fisinger.mkm.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets instances that wait for an operator go on. */
@Component
public class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    /** As many tries as the models give a job. */
    static final int TRIES = 5;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final CamundaClient client;
    private final EngineHistory engine;

    Incidents(CamundaClient client, EngineHistory engine) {
        this.client = client;
        this.engine = engine;
    }

    /**
     * Gives the failed jobs of an instance new tries and resolves its incidents. Call it outside of transactions.
     *
     * @return how many incidents there were
     * @throws EngineAwayException if the engine doesn't answer
     */
    public int retry(long processInstanceKey) {
        var incidents = engine.incidents(processInstanceKey);
        incidents.forEach(this::retry);
        return incidents.size();
    }

    private void retry(OpenIncident incident) {
        try {
            if (incident.jobKey() != null) {
                client.newUpdateRetriesCommand(incident.jobKey())
                        .retries(TRIES)
                        .requestTimeout(LONGEST)
                        .send()
                        .join();
            }
            client.newResolveIncidentCommand(incident.incidentKey())
                    .requestTimeout(LONGEST)
                    .send()
                    .join();
        } catch (ClientStatusException e) {
            if (e.getStatusCode() != Status.Code.NOT_FOUND) {
                throw new EngineAwayException(e);
            }
            LOG.info("Incident {} is no longer there, somebody else resolved it", incident.incidentKey());
        }
    }
}
