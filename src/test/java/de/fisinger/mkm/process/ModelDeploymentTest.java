package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.TestStack;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which models the engine gets, and when. */
@MkmTest
class ModelDeploymentTest {

    @Autowired
    private ModelDeployment deployment;

    @Autowired
    private CamundaClient client;

    private final JdbcClient jdbc = TestStack.shared().data().jdbc();

    @BeforeEach
    void atFirstMkmDeploysItsModels() {
        await().until(deployment::isDeployed);
    }

    @AfterEach
    void goBack() throws IOException {
        deploy(shipped());
        jdbc.sql("delete from uploaded_model where uploaded_by = 'Camunda'").update();
    }

    @Test
    void anAppInstanceThatRunsLeavesTheModelsOfAnotherAlone() {
        var before = deployments();
        // in a rolling update the newer one has other models
        jdbc.sql("update deployed_model set checksum = reverse(checksum)").update();

        deployment.deployAgainIfLost();

        assertThat(deployments()).isEqualTo(before);
        jdbc.sql("update deployed_model set checksum = reverse(checksum)").update();
    }

    @Test
    void aDeploymentThatWasInterruptedIsCarriedOn() {
        jdbc.sql("""
                        update deployed_model set process_definition_key = -process_definition_key
                        where file_name = 'mail-delivery.bpmn'
                        """).update();

        deployment.deployAgainIfLost();

        assertThat(deployments()).doesNotContain("-2251");
        assertThat(deployment.isDeployed()).isTrue();
    }

    @Test
    void aModelThatSomebodyDeployedPastMkmIsKeptForAnEngineThatLosesItsData() throws IOException {
        var changed = shipped().replace("name=\"Hosting aktivieren\"", "name=\"Hosting freischalten\"");
        var key = deploy(changed);
        await().until(() -> jdbc.sql(
                        "select count(*) > 0 from engine.process_definition where process_definition_key = ?")
                .param(key)
                .query(Boolean.class)
                .single());

        deployment.deployAgainIfLost();

        assertThat(jdbc.sql("select xml from uploaded_model where process_definition_key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .isEqualTo(changed);
    }

    private String deployments() {
        return jdbc.sql(
                        "select string_agg(file_name || process_definition_key, ',' order by file_name) from deployed_model")
                .query(String.class)
                .single();
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("bpmn/hosting-creation.bpmn"));
    }

    private long deploy(String xml) {
        return client.newDeployResourceCommand()
                .addResourceBytes(xml.getBytes(StandardCharsets.UTF_8), "hosting-creation.bpmn")
                .send()
                .join()
                .getProcesses()
                .getFirst()
                .getProcessDefinitionKey();
    }
}
