package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.TestStack;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.MigrationPlan;
import io.camunda.client.api.response.ActivatedJob;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the exporter tells of the engine, also of processes that MKM doesn't know. */
@MkmTest
class EngineHistoryTest {

    @Autowired
    private CamundaClient client;

    @Autowired
    private EngineHistory view;

    private final TestStack stack = TestStack.shared();

    private final JdbcClient jdbc = stack.data().jdbc();

    private final String process = "fremd-" + UUID.randomUUID();

    @Test
    void aMigratedInstanceIsShownOnItsNewVersion() {
        deploy("alter-schritt");
        var instance = start();
        await().until(() -> elementsOf(instance).contains("alter-schritt"));
        var newer = deploy("neuer-schritt");

        client.newMigrateProcessInstanceCommand(instance)
                .migrationPlan(MigrationPlan.newBuilder()
                        .withTargetProcessDefinitionKey(newer)
                        .addMappingInstruction("alter-schritt", "neuer-schritt")
                        .build())
                .send()
                .join();

        await().untilAsserted(() -> {
            var diagram = view.diagram(instance).orElseThrow();
            assertThat(diagram.version()).isEqualTo(2);
            assertThat(diagram.marks()).containsKey("neuer-schritt").doesNotContainKey("alter-schritt");
        });
        client.newCancelInstanceCommand(instance).send().join();
    }

    @Test
    void whatTheDatabaseCanNotHoldKeepsNothingElseFromBeingTold() {
        deploy("s".repeat(300));
        var instance = start();
        assertThat(nextJob().getProcessInstanceKey()).isEqualTo(instance);
        deploy("schritt");
        var next = start();
        var failing = nextJob();

        client.newFailCommand(failing.getKey())
                .retries(0)
                .errorMessage("vor\0nach" + "😀".repeat(2500))
                .send()
                .join();

        await().untilAsserted(() -> assertThat(view.incidents(next))
                .singleElement()
                .satisfies(incident ->
                        assertThat(incident.message()).startsWith("vornach😀").endsWith("😀")));
        assertThat(view.diagram(instance)).isPresent();
        assertThat(elementsOf(instance)).doesNotContain("s".repeat(300));
        assertThat(view.isTold()).isTrue();
        for (var running : List.of(instance, next)) {
            client.newCancelInstanceCommand(running).send().join();
        }
    }

    @Test
    void theExporterSaysThatItIsThereEvenIfNothingHappens() {
        jdbc.sql("update engine.exporter set exported_at = now() - interval '1 hour'")
                .update();
        assertThat(view.isTold()).isFalse();
        await().until(view::isTold);
    }

    @Test
    void aPortalWhoseWholeServerWasLostMakesTheSchemaAnew() {
        jdbc.sql("drop database if exists restored").update();
        jdbc.sql("create database restored").update();
        var source = new DriverManagerDataSource(
                setting("url").replaceFirst("/mkm(?=\\?|$)", "/restored"), setting("username"), setting("password"));
        var portal = EngineSchema.portal(source);
        var restored = JdbcClient.create(source);
        EngineSchema.migrate(portal);
        restored.sql("drop schema engine cascade").update();

        EngineSchema.migrate(portal);

        for (var shown : List.of("process_overview", "open_user_task", "deployed_version")) {
            assertThat(restored.sql("select count(*) from engine." + shown)
                            .query(Long.class)
                            .single())
                    .isZero();
            // as when the schema public is dropped to restore it in place
            restored.sql("drop view engine." + shown).update();
        }
        EngineSchema.migrate(portal);
        assertThat(restored.sql("select count(*) from engine.process_overview")
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql("drop database restored").update();
    }

    private ActivatedJob nextJob() {
        return client.newActivateJobsCommand()
                .jobType(process)
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(1))
                .requestTimeout(Duration.ofSeconds(20))
                .send()
                .join()
                .getJobs()
                .getFirst();
    }

    private String setting(String name) {
        return Objects.requireNonNull(stack.settings().get("spring.datasource." + name));
    }

    private long deploy(String elementId) {
        return client.newDeployResourceCommand()
                .addResourceBytes(model(elementId).getBytes(StandardCharsets.UTF_8), process + ".bpmn")
                .send()
                .join()
                .getProcesses()
                .getFirst()
                .getProcessDefinitionKey();
    }

    private long start() {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private List<String> elementsOf(long instance) {
        return jdbc.sql("select element_id from engine.element where process_instance_key = ?")
                .param(instance)
                .query(String.class)
                .list();
    }

    private String model(String elementId) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
                  <bpmn:process id="%1$s" isExecutable="true">
                    <bpmn:startEvent id="anfang" />
                    <bpmn:sequenceFlow id="hin" sourceRef="anfang" targetRef="%2$s" />
                    <bpmn:serviceTask id="%2$s">
                      <bpmn:extensionElements><zeebe:taskDefinition type="%1$s" /></bpmn:extensionElements>
                    </bpmn:serviceTask>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(process, elementId);
    }
}
