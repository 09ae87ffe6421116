package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.localstack.TestStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What operators read: metrics and health. */
@MkmTest
class OperationsTest {

    /** A figure of MKM's own, without what Prometheus adds to its name. */
    private static final Pattern METRIC =
            Pattern.compile("(mkm_[a-z_]+?)(?:_seconds)?(?:_count|_sum|_bucket|_max|_total)?(?=[{ )\\[`])");

    @Autowired
    private HostingStory story;

    @Autowired
    private HealthIndicator zeebe;

    @Autowired
    private HealthIndicator plesk;

    @LocalServerPort
    private int port;

    @BeforeEach
    void aHostingWasSetUp() {
        story.reset();
        story.forgetHostings();
        story.awaitStatus(story.order("1234578"), HostingStatus.ACTIVE);
    }

    @Test
    void theMetricsTellJobsOutcomesTimesIncidentsAndTheOutbox() throws IOException {
        var metrics = get(TestStack.METRICS_TOKEN).body();
        assertThat(metrics)
                .contains("mkm_jobs_seconds_count{outcome=\"completed\",type=\"plesk.create-subscription\"}")
                .contains("mkm_instances_total{outcome=\"active\",process=\"hosting-creation\"}")
                .contains("mkm_hosting_time_to_active_seconds_count")
                .contains("mkm_incidents_open ")
                .contains("mkm_steps_overdue ")
                .contains("mkm_outbox_waiting ");
    }

    @Test
    void theGuideAndTheDashboardNameTheMetricsThereAre() throws IOException {
        var measured = names(get(TestStack.METRICS_TOKEN).body());
        assertThat(names(Files.readString(Path.of("docs/operations.md")))).isEqualTo(measured);
        assertThat(names(Files.readString(Path.of("docs/grafana-dashboard.json"))))
                .isEqualTo(measured);
    }

    private static Set<String> names(String text) {
        return METRIC.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void nobodyReadsTheMetricsWithoutTheToken() throws IOException {
        assertThat(get("geraten").statusCode()).isNotEqualTo(200);
        assertThat(get("").statusCode()).isNotEqualTo(200);
    }

    @Test
    void healthKnowsTheEngineAndEachPleskServer() {
        var engine = Objects.requireNonNull(zeebe.health());
        assertThat(engine.getStatus()).isEqualTo(Status.UP);
        assertThat(engine.getDetails()).containsEntry("partitions with a leader", 1L);
        assertThat(Objects.requireNonNull(plesk.health()).getDetails()).containsKey("server11");
    }

    private HttpResponse<String> get(String token) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
