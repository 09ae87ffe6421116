package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.TestStack;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A job that the engine forgets after its back-off is set going again. A job of MKM's own model that is to come back in an
 * hour stands for a forgotten one; the test does the work itself, under job types of its own.
 */
@MkmTest
class ForgottenJobsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private ForgottenJobs jobs;

    @Autowired
    private Leases leases;

    @Autowired
    private JobAnswers answers;

    @Autowired
    private EngineGateway engine;

    @Autowired
    private CamundaClient client;

    @Autowired
    private EngineCheck check;

    @Autowired
    private Journal journal;

    @Autowired
    private AccountBinding accounts;

    @Autowired
    private EngineHistory history;

    @Autowired
    private Reconciliation reconciliation;

    @Autowired
    private ZeebeHealth health;

    @Autowired
    private Scheduler scheduler;

    private final JdbcClient jdbc = TestStack.shared().data().jdbc();

    private final String run = "forgotten-" + UUID.randomUUID().toString().substring(0, 8);

    private long instance;

    /** Else the portal's own watchdog may be quicker. */
    @BeforeEach
    void nobodyElseSetsAnythingGoing() {
        scheduler.pause();
    }

    @BeforeEach
    void anInstanceBegins() throws IOException {
        var model = Files.readString(Path.of("bpmn/hosting-creation.bpmn"))
                .replace("\"hosting-creation\"", "\"" + run + "\"")
                .replace(">PT5S<", ">PT1H<")
                .replace("type=\"", "type=\"" + run + ".")
                .replace("xsi:type=\"" + run + ".", "xsi:type=\"")
                .replace("name=\"hosting-cancelled\"", "name=\"" + run + "-cancelled\"")
                .replace("name=\"hosting-requested\"", "name=\"" + run + "-requested\"");
        client.newDeployResourceCommand()
                .addResourceBytes(model.getBytes(StandardCharsets.UTF_8), run + ".bpmn")
                .send()
                .join();
        client.newPublishMessageCommand()
                .messageName(run + "-requested")
                .correlationKey(run)
                .variables(Map.of("subject", run, "attempt", 1))
                .send()
                .join();
        instance = await("the exporter tells of the instance")
                .atMost(PATIENCE)
                .until(
                        () -> jdbc.sql(
                                        "select max(process_instance_key) from engine.process_instance where process_id = ?")
                                .param(run)
                                .query(Long.class)
                                .optional(),
                        Optional::isPresent)
                .orElseThrow();
    }

    @AfterEach
    void forget() {
        scheduler.resume();
        engine.end(instance);
        jdbc.sql("delete from process_step where subject = ?").param(run).update();
    }

    /** It tells again within a second; what was silent after the pass was so all the while. */
    @Test
    void nothingIsSetGoingByAPictureThatIsOld() {
        waits(take("plesk.ensure-customer"), "-1 minute");

        await().atMost(PATIENCE).until(() -> {
            jdbc.sql("update engine.exporter set exported_at = now() - interval '1 hour'")
                    .update();
            var set = jobs.setGoing();
            if (history.isTold()) {
                if (set > 0) {
                    waits(take("plesk.ensure-customer"), "-1 minute");
                }
                return false;
            }
            assertThat(set).isZero();
            return true;
        });
        await().atMost(PATIENCE).until(history::isTold);
        assertThat(jobs.setGoing()).isEqualTo(1);
    }

    @Test
    void whatShouldHaveComeBackGetsAnotherJob() {
        var job = take("plesk.ensure-customer");
        waits(job, "-1 minute");

        assertThat(jobs.setGoing()).isEqualTo(1);

        var again = take("plesk.ensure-customer");
        assertThat(again.getKey()).isNotEqualTo(job.getKey());
        assertThat(again.getProcessInstanceKey()).isEqualTo(instance);
        assertThat(jobs.setGoing()).isZero();
    }

    @Test
    void whatIsNotDueYetIsLeftToTheEngineUnlessSomebodyWantsItAtOnce() {
        waits(take("plesk.ensure-customer"), "5 minutes");

        assertThat(jobs.setGoing()).isZero();
        assertThat(activate("plesk.ensure-customer", Duration.ofMillis(500))).isEmpty();

        assertThat(jobs.setGoing(instance)).isEqualTo(1);
        take("plesk.ensure-customer");
    }

    @Test
    void insideASubProcessItComesBackIntoTheSame() {
        complete("plesk.ensure-customer");
        complete("plesk.create-subscription");
        var job = take("plesk.check-subscription");
        waits(job, "-1 minute");

        assertThat(jobs.setGoing()).isEqualTo(1);

        client.newCompleteCommand(take("plesk.check-subscription"))
                .variables(Map.of("ready", true))
                .send()
                .join();
        take("hosting.activate");
        await().atMost(PATIENCE).until(() -> entered("hosting-aktivieren") == 1);
        assertThat(entered("auf-einrichtung-warten")).isEqualTo(1);
    }

    @Test
    void whatWaitsAtATimerOfItsModelIsTriedAtOnceIfSomebodyWantsIt() {
        complete("plesk.ensure-customer");
        complete("plesk.create-subscription");
        var job = take("plesk.check-subscription");
        client.newCompleteCommand(job).variables(Map.of("ready", false)).send().join();
        note(job, "PUT_OFF", "1 minute");
        await("the exporter tells").atMost(PATIENCE).until(() -> entered("abfrageabstand") == 1);

        assertThat(jobs.setGoing()).as("nobody wants it").isZero();
        assertThat(jobs.setGoing(instance)).isEqualTo(1);

        take("plesk.check-subscription");
        assertThat(stateOf(job)).isEqualTo("PUT_OFF");
        assertThat(entered("auf-einrichtung-warten")).isEqualTo(1);
    }

    @Test
    void aCompensationHandlerIsLeftAloneBecauseItWouldNeverEndIfItWasEnteredAnew() {
        complete("plesk.ensure-customer");
        var create = take("plesk.create-subscription");
        client.newThrowErrorCommand(create)
                .errorCode("provisioning-failed")
                .send()
                .join();
        complete("plesk.remove-remains");
        var compensation = take("plesk.remove-customer");
        waits(compensation, "-1 minute");

        assertThat(jobs.setGoing()).isZero();
        assertThat(jobs.setGoing(instance)).as("whoever wants it").isZero();

        assertThat(stateOf(compensation)).isEqualTo("RETRYING");
        assertThat(engine.knowsInstance(instance)).isTrue();
    }

    @Test
    void whatAPortalHadTakenThatWasKilledThenIsTakenUpAgain() {
        var job = take("plesk.ensure-customer");
        waits(job, "-1 minute");
        jdbc.sql("update process_step set state = 'ABANDONED', ended_at = now() where job_key = ?")
                .param(job.getKey())
                .update();

        assertThat(jobs.setGoing()).isEqualTo(1);

        take("plesk.ensure-customer");
        assertThat(jobs.setGoing()).isZero();
    }

    @Test
    void whatCameBackAndWaitsForItsTurnIsNotForgotten() {
        var job = take("plesk.ensure-customer");
        waits(job, "-1 minute");

        isHeld(job);

        assertThat(jobs.setGoing()).isZero();
        assertThat(stateOf(job)).isEqualTo("RETRYING");
    }

    @Test
    void aStepWhoseEndTheEngineDidNotTakeIsNotForgotten() {
        var job = take("plesk.ensure-customer");
        // somebody else who had the job put it off
        waits(job, "-1 minute");
        jdbc.sql("update process_step set state = 'COMPLETED', retry_at = null, ended_at = now() where job_key = ?")
                .param(job.getKey())
                .update();

        assertThat(answers.completed(job, Optional.empty())).isFalse();
        var account = jdbc.sql("select min(id) from account").query(Long.class).single();
        accounts.callFor(account, () -> {
            journal.comesAgain(new Job(job.getKey(), run, 1, instance, job.getElementId(), account, run, 1));
            return job;
        });

        assertThat(stateOf(job)).isEqualTo("RETRYING");
        assertThat(jobs.setGoing()).as("it may come by itself").isZero();
        jdbc.sql("update process_step set retry_at = now() - interval '1 minute' where job_key = ?")
                .param(job.getKey())
                .update();
        assertThat(jobs.setGoing()).isEqualTo(1);
        assertThat(answers.completed(take("plesk.ensure-customer"), Optional.empty()))
                .isTrue();
    }

    @Test
    void whatAPortalHoldsIsForgottenOnlyAfterThatWasKilled() {
        var job = take("plesk.ensure-customer");
        waits(job, "-1 minute");
        leases.hold(job);
        try {
            leases.extend();
            leases.note();
            assertThat(jobs.setGoing()).as("while it is held").isZero();
        } finally {
            leases.release(job);
        }
        // its portal was killed, its lease ended, and the engine doesn't hand it out
        jdbc.sql("update process_step set retry_at = now() - interval '1 minute' where job_key = ?")
                .param(job.getKey())
                .update();
        leases.note();

        assertThat(jobs.setGoing()).isEqualTo(1);
    }

    @Test
    void whoWaitsLongerThanALeaseIsNotLookedForEarlier() {
        var job = take("plesk.ensure-customer");
        waits(job, "30 minutes");

        isHeld(job);

        assertThat(jdbc.sql("select retry_at > now() + interval '25 minutes' from process_step where job_key = ?")
                        .param(job.getKey())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nothingIsDoneByTheAnswersOfAnEngineThatMeansSomethingElse() {
        var job = take("plesk.ensure-customer");
        ReflectionTestUtils.setField(check, "finding", "The engine takes a message of the same id twice");
        try {
            waits(job, "-1 minute");
            assertThat(jobs.setGoing()).isZero();
            assertThat(jobs.setGoing(instance)).isZero();
            assertThat(reconciliation.run()).isEqualTo(new Reconciliation.Result(0, 0, 0));
            var seen = health.health();
            assertThat(seen.getStatus().getCode()).isEqualTo("DEGRADED");
            assertThat(seen.getDetails()).containsEntry("contract", "The engine takes a message of the same id twice");
        } finally {
            assertThat(check.check()).isEmpty();
        }
        assertThat(health.health().getDetails()).containsEntry("contract", "kept");
        assertThat(jobs.setGoing()).isEqualTo(1);
    }

    /** As a portal notes that it holds a job. */
    private void isHeld(ActivatedJob job) {
        accounts.callForAll(() -> {
            journal.areHeld(List.of(job.getKey()));
            return job;
        });
    }

    private void complete(String type) {
        client.newCompleteCommand(take(type))
                .variables(Map.of("setUpPatience", "PT30M"))
                .send()
                .join();
    }

    private ActivatedJob take(String type) {
        return activate(type, PATIENCE).getFirst();
    }

    private List<ActivatedJob> activate(String type, Duration atMost) {
        return client.newActivateJobsCommand()
                .jobType(run + "." + type)
                .maxJobsToActivate(1)
                .timeout(Duration.ofMinutes(5))
                .requestTimeout(atMost)
                .send()
                .join()
                .getJobs();
    }

    /** The job fails for longer than the test lasts; the journal says when it was to come back. */
    private void waits(ActivatedJob job, String in) {
        client.newFailCommand(job)
                .retries(3)
                .retryBackoff(Duration.ofHours(1))
                .send()
                .join();
        note(job, "RETRYING", in);
        await("the exporter tells")
                .atMost(PATIENCE)
                .until(() -> jdbc.sql("""
                        select count(*) from engine.element
                        where process_instance_key = ? and element_id = ? and state = 'ACTIVE'
                        """)
                                .params(instance, job.getElementId())
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private void note(ActivatedJob job, String state, String in) {
        jdbc.sql("""
                        insert into process_step (account_id, subject, process_id, process_instance_key, process_version,
                            element_id, job_key, state, tries, started_at, retry_at)
                        select min(id), ?, ?, ?, 1, ?, ?, ?, 1, now(), now() + ?::interval from account
                        """)
                .params(run, run, instance, job.getElementId(), job.getKey(), state, in)
                .update();
    }

    private String stateOf(ActivatedJob job) {
        return jdbc.sql("select state from process_step where job_key = ?")
                .param(job.getKey())
                .query(String.class)
                .single();
    }

    private long entered(String element) {
        return jdbc.sql("select count(*) from engine.element where process_instance_key = ? and element_id = ?")
                .params(instance, element)
                .query(Long.class)
                .single();
    }
}
