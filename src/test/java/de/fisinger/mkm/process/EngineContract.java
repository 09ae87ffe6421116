package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.fisinger.mkm.localstack.TestStack;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.grpc.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What MKM takes for granted of the engine. It runs with all tests against their broker, and against any other by
 * {@code ./test -Dtest=EngineContract -Dmkm.engine=http://localhost:26500}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The steps that take back, in their order. */
    private static final List<String> WAY_BACK = List.of(
            "plesk.remove-remains", "plesk.remove-subscription", "plesk.remove-customer", "hosting.mark-failed");

    /** Keeps the models of one run from those of another. */
    private final String run = "contract-" + UUID.randomUUID();

    private CamundaClient client = CamundaClient.newClient();
    private EngineGateway engine = new EngineGateway(client);

    @BeforeAll
    void connect() {
        client.close();
        var builder = CamundaClient.newClientBuilder().preferRestOverGrpc(false);
        other().ifPresentOrElse(address -> builder.grpcAddress(URI.create(address)), () -> {
            var settings = TestStack.shared().settings();
            builder.grpcAddress(URI.create(String.valueOf(settings.get("mkm.process.grpc-address"))))
                    .restAddress(URI.create(String.valueOf(settings.get("mkm.process.rest-address"))));
        });
        client = builder.build();
        engine = new EngineGateway(client);
    }

    /** An engine that isn't the tests' own. */
    private static Optional<String> other() {
        return Optional.ofNullable(System.getProperty("mkm.engine")).filter(text -> !text.isBlank());
    }

    @AfterAll
    void disconnect() {
        client.close();
    }

    @Test
    void whatIsNotThereIsAnsweredOtherwiseThanWhatIsThere() {
        var process = deploy(
                "there",
                Bpmn.createExecutableProcess(run + "-there")
                        .startEvent()
                        .serviceTask("wait")
                        .zeebeJobType(run)
                        .endEvent()
                        .done());
        assertThat(engine.knowsProcess(process)).isTrue();
        assertThat(engine.knowsProcess(process + 1_000_000)).isFalse();

        var instance = start(process);
        assertThat(engine.knowsInstance(instance)).isTrue();
        engine.end(instance);
        assertThat(engine.knowsInstance(instance)).isFalse();
        engine.end(instance);
    }

    @Test
    void theContractThatIsCheckedAtTheStartHolds() {
        assertThat(new EngineCheck(client, engine).check())
                .as("what is otherwise")
                .isEmpty();
    }

    @Test
    void aMessageIdIsTakenOnceWhileTheMessageLives() {
        var id = UUID.randomUUID().toString();
        publish("nobody-listens", "k", id, Duration.ofMinutes(1));
        assertThatThrownBy(() -> publish("nobody-listens", "k", id, Duration.ofMinutes(1)))
                .isInstanceOfSatisfying(
                        ClientStatusException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(Status.Code.ALREADY_EXISTS));
        var gone = UUID.randomUUID().toString();
        publish("nobody-listens", "k", gone, Duration.ZERO);
        publish("nobody-listens", "k", gone, Duration.ZERO);
    }

    @Test
    void ofOneCorrelationKeyOneInstanceRunsAtATime() {
        var message = run + "-start";
        deploy(
                "starts",
                Bpmn.createExecutableProcess(run + "-starts")
                        .startEvent()
                        .message(message)
                        .serviceTask("work")
                        .zeebeJobType(run + "-work")
                        .endEvent()
                        .done());
        publish(message, "one", UUID.randomUUID().toString(), Duration.ofMinutes(1));
        publish(message, "one", UUID.randomUUID().toString(), Duration.ofMinutes(1));

        var first = take(run + "-work");
        assertThat(activate(run + "-work", Duration.ofSeconds(1))).isEmpty();
        complete(first);
        var second = take(run + "-work");
        assertThat(second.getProcessInstanceKey()).isNotEqualTo(first.getProcessInstanceKey());
        complete(second);
    }

    @Test
    void aJobThatFailsComesBackAfterItsBackOffAndOneThatIsGoneIsNotFound() {
        var process = deploy(
                "fails",
                Bpmn.createExecutableProcess(run + "-fails")
                        .startEvent()
                        .serviceTask("fail")
                        .zeebeJobType(run + "-fail")
                        .endEvent()
                        .done());
        start(process);
        var job = take(run + "-fail");
        var failed = Instant.now();
        client.newFailCommand(job)
                .retries(3)
                .retryBackoff(Duration.ofSeconds(2))
                .send()
                .join();

        var again = take(run + "-fail");
        assertThat(Duration.between(failed, Instant.now())).isGreaterThan(Duration.ofMillis(1500));
        assertThat(again.getKey()).as("the same job").isEqualTo(job.getKey());
        complete(again);
        assertThatThrownBy(() -> complete(again))
                .isInstanceOfSatisfying(
                        ClientStatusException.class,
                        refusal -> assertThat(refusal.getStatusCode()).isEqualTo(Status.Code.NOT_FOUND));
    }

    @Test
    void aRefusalTakesBackWhatIsDoneInTheOrderOfTheModel() throws IOException {
        var instance = withCustomer("refused");
        complete(take("plesk.create-subscription"));
        var check = take("plesk.check-subscription");
        client.newThrowErrorCommand(check)
                .errorCode("provisioning-failed")
                .variables(Map.of("refusedJob", check.getKey()))
                .send()
                .join();

        assertThat(rest())
                .containsExactly(
                        "plesk.remove-remains",
                        "plesk.remove-subscription",
                        "plesk.remove-customer",
                        "hosting.mark-failed");
        assertThat(engine.knowsInstance(instance)).isFalse();
    }

    @Test
    void aCancellationGoesTheSameWayBackAndUndoesOnlyWhatWasDone() throws IOException {
        var instance = withCustomer("cancelled");
        var create = take("plesk.create-subscription");
        publish(run + "-hosting-cancelled", "cancelled/1", UUID.randomUUID().toString(), Duration.ofMinutes(1));

        assertThat(rest()).containsExactly("plesk.remove-remains", "plesk.remove-customer", "hosting.mark-failed");
        assertThatThrownBy(() -> complete(create)).isInstanceOf(ClientStatusException.class);
        assertThat(engine.knowsInstance(instance)).isFalse();
    }

    @Test
    void aUserTaskIsToldByTheExporterAndEndsOnce() {
        assumeTrue(other().isEmpty(), "only the tests' own engine has an exporter that tells the tests' database");
        var jdbc = TestStack.shared().data().jdbc();
        var instance = start(deploy(
                "decides",
                Bpmn.createExecutableProcess(run + "-decides")
                        .startEvent()
                        .userTask("decide")
                        .zeebeUserTask()
                        .endEvent("decided")
                        .done()));
        var task = await("the exporter tells of the user task")
                .atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("select user_task_key from engine.user_task where process_instance_key = ?")
                                .param(instance)
                                .query(Long.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();

        client.newCompleteUserTaskCommand(task)
                .variables(Map.of("approved", true))
                .send()
                .join();

        assertThatThrownBy(() -> client.newCompleteUserTaskCommand(task).send().join())
                .isInstanceOfSatisfying(
                        ClientHttpException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(404));
        await("the exporter tells of the end")
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("""
                        select count(*) from engine.process_instance i
                        join engine.element e on e.process_instance_key = i.process_instance_key
                        where i.process_instance_key = ? and i.state = 'COMPLETED' and e.element_id = 'decided'
                        """).param(instance).query(Long.class).single() == 1);
    }

    /** MKM's own model under names of this run. */
    private void hostingCreation() throws IOException {
        var model = Files.readString(Path.of("bpmn/hosting-creation.bpmn"))
                .replace("\"hosting-creation\"", "\"" + run + "-creation\"")
                .replace("type=\"", "type=\"" + run + ".")
                .replace("xsi:type=\"" + run + ".", "xsi:type=\"")
                .replace("name=\"hosting-cancelled\"", "name=\"" + run + "-hosting-cancelled\"")
                .replace("name=\"hosting-requested\"", "name=\"" + run + "-hosting-requested\"");
        deploy("creation", model.getBytes(StandardCharsets.UTF_8));
    }

    /** Starts an instance and does its first step. */
    private long withCustomer(String subject) throws IOException {
        hostingCreation();
        client.newPublishMessageCommand()
                .messageName(run + "-hosting-requested")
                .correlationKey(subject)
                .timeToLive(Duration.ofMinutes(1))
                .variables(Map.of("subject", subject, "attempt", 1))
                .send()
                .join();
        var first = take("plesk.ensure-customer");
        complete(first);
        return first.getProcessInstanceKey();
    }

    /** Does the jobs that come, until the hosting is marked as failed. */
    private List<String> rest() {
        var done = new ArrayList<String>();
        for (var type : WAY_BACK) {
            var jobs = activate(run + "." + type, done.isEmpty() ? PATIENCE : Duration.ofSeconds(2));
            if (!jobs.isEmpty()) {
                assertThat(later(type)).as("beside %s", type).isEmpty();
                complete(jobs.getFirst());
                done.add(type);
            }
        }
        return done;
    }

    /** What the engine hands out of the steps after one, before that is done. */
    private List<ActivatedJob> later(String type) {
        return WAY_BACK.subList(WAY_BACK.indexOf(type) + 1, WAY_BACK.size()).stream()
                .flatMap(next -> activate(run + "." + next, Duration.ofMillis(300)).stream())
                .toList();
    }

    private ActivatedJob take(String type) {
        return activate(type.startsWith(run) ? type : run + "." + type, PATIENCE)
                .getFirst();
    }

    private List<ActivatedJob> activate(String type, Duration atMost) {
        return client.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(1))
                .requestTimeout(atMost)
                .send()
                .join()
                .getJobs();
    }

    private void complete(ActivatedJob job) {
        client.newCompleteCommand(job)
                .variables(Map.of("setUpPatience", "PT30M"))
                .send()
                .join();
    }

    private long start(long process) {
        return client.newCreateInstanceCommand()
                .processDefinitionKey(process)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private void publish(String name, String key, String id, Duration lifetime) {
        client.newPublishMessageCommand()
                .messageName(name)
                .correlationKey(key)
                .messageId(id)
                .timeToLive(lifetime)
                .send()
                .join();
    }

    private long deploy(String name, BpmnModelInstance model) {
        var bytes = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(bytes, model);
        return deploy(name, bytes.toByteArray());
    }

    private long deploy(String name, byte[] model) {
        return client.newDeployResourceCommand()
                .addResourceBytes(model, run + "-" + name + ".bpmn")
                .send()
                .join()
                .getProcesses()
                .getFirst()
                .getProcessDefinitionKey();
    }
}
