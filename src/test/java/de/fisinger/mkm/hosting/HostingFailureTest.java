package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.plesk.PleskMisconfiguredException;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.process.JournalEntry;
import de.fisinger.mkm.process.StepState;
import de.fisinger.mkm.product.ResellerPlans;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Setting up a hosting when Plesk refuses, breaks, or is cancelled on the way: nothing is lost, made twice or left. */
@MkmTest
class HostingFailureTest {

    @Autowired
    private HostingStory story;

    @Autowired
    private ResellerHostings hostings;

    @Autowired
    private PleskServers servers;

    @Autowired
    private ResellerPlans plans;

    @Autowired
    private CamundaClient engine;

    @BeforeEach
    void cleanServer() {
        story.reset();
    }

    @Test
    void aPlanThatIsGoneFailsTheHostingAndLeavesNothing() {
        story.plesk().restore(story.withoutPlan("Webhosting M"));

        var hosting = story.order("1234578");

        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason())
                .isEqualTo("Der Hosting-Plan „Webhosting M“ wurde auf server11 nicht gefunden. "
                        + "Bitte prüfen Sie das Produkt „Reseller Testprodukt 2 Server 11“.");
        assertThat(story.webspacesOf(hosting)).isEmpty();
        assertThat(story.pleskCustomers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mkm-h-%d", "mkm-0123456789-h-%d"})
    void whatAnotherInstallationMadeUnderTheSameNumberIsLeftAlone(String form) {
        var next = story.order("1234578");
        story.awaitStatus(next, HostingStatus.ACTIVE);
        next++;
        story.plesk().restore(story.withExternalId(form.formatted(next)));
        story.plesk().fail("webspace.add", new PleskFault.OperationError(1024), 1);

        var refused = story.order("1234578");

        assertThat(refused).isEqualTo(next);
        story.awaitStatus(refused, HostingStatus.FAILED);
        assertThat(story.plesk().content().webspaces())
                .anyMatch(webspace -> webspace.name().equals("fremde-firma.example"));
    }

    @Test
    void whatHasOurIdAndBelongsToSomebodyElseIsNeitherUsedNorRemoved() {
        var next = story.order("1234578");
        story.awaitStatus(next, HostingStatus.ACTIVE);
        next++;
        story.plesk().restore(story.withExternalId(story.externalId(next)));

        var hosting = story.order("1234578");

        story.awaitDelay(hosting, Delay.OPERATOR);
        assertThat(story.details(hosting).steps().getLast().reason()).contains("is not the one of customer");
        cancel(hosting);
        await().until(() -> story.timeline(hosting).contains("fehler-offenen-schritt-zuruecknehmen"));
        story.awaitDelay(hosting, Delay.OPERATOR);
        assertThat(story.plesk().content().webspaces())
                .anyMatch(webspace -> webspace.name().equals("fremde-firma.example"));
        story.plesk().restore(story.withoutSubscriptions());
    }

    @Test
    void whatSomebodyMadeAForwardingOfIsNotRemoved() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> !story.webspacesOf(hosting).isEmpty());
        var made = story.onlyWebspaceOf(hosting);
        var content = story.plesk().content();
        story.plesk().restore(content.with(content.customers(), List.of(made.withHtype("std_fwd"))));

        cancel(hosting);

        story.awaitDelay(hosting, Delay.OPERATOR);
        assertThat(story.details(hosting).steps().getLast().reason()).contains("is not the one of customer");
        assertThat(story.webspacesOf(hosting)).hasSize(1);
        story.plesk().restore(story.withoutSubscriptions());
    }

    @Test
    void aFailedHostingCanBeTriedAgainOnceTheCauseIsGone() {
        story.plesk().restore(story.withLimit(2));
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason()).contains("Limit Ihres Reseller-Vertrags");
        assertThat(story.pleskCustomers()).isEmpty();

        story.plesk().restore(story.withLimit(-1));
        story.as("reseller", () -> {
            hostings.retry(hosting);
            return hosting;
        });

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(story.webspacesOf(hosting)).hasSize(1);
        assertThat(story.details(hosting).failureReason()).isNull();
    }

    @Test
    void aHostingWhosePlanIsBackCanBeTriedAgainWhateverWasNotedOfThePlanMeanwhile() {
        story.plesk().restore(story.withoutPlan("Webhosting M"));
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.FAILED);
        readPlans();
        assertThatThrownBy(() -> story.order("1234578"))
                .isInstanceOfSatisfying(
                        HostingRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(HostingRefusedException.Problem.PLAN));

        story.reset();
        story.as("reseller", () -> {
            hostings.retry(hosting);
            return hosting;
        });

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        readPlans();
    }

    private void readPlans() {
        story.as("reseller", () -> plans.read(story.orderFor("1234578", null).contractId()));
    }

    @Test
    void aDomainThatExistsOnTheServerFailsTheHosting() {
        story.plesk().restore(story.withStrangersDomain("huber-test.example"));

        var hosting = story.order("1234578", "huber-test.example");

        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason())
                .startsWith("Die Domain „huber-test.example“ gibt es auf server11 bereits.");
        assertThat(story.pleskCustomers()).isEmpty();
        story.forgetHostings();
    }

    @ParameterizedTest(name = "error {0} at {1}")
    @CsvSource({"1015,customer.add,1", "1019,customer.add,4", "1018,webspace.add,1", "1019,webspace.add,3"})
    void everyRefusalEndsAsFailedWithAReason(int code, String operation, int times) {
        story.plesk().fail(operation, new PleskFault.OperationError(code), times);

        var hosting = story.order("123456");

        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason()).contains("server11").doesNotContain("error asked for");
        assertThat(story.webspacesOf(hosting)).isEmpty();
        assertThat(story.pleskCustomers()).isEmpty();
    }

    @Test
    void aServerWithoutGermanAndWithRulesForPasswordsIsAskedOtherwise() {
        story.plesk().allow(usual -> usual.withoutLocale("de-DE").withPasswords(8, 14));
        var shorter = story.order("1234578");
        story.awaitStatus(shorter, HostingStatus.ACTIVE);
        assertThat(story.pleskCustomers().getFirst().info()).doesNotContainKey("locale");

        story.plesk().allow(usual -> usual.withPasswords(24, 255));
        var longer = story.order("123456");
        story.awaitStatus(longer, HostingStatus.ACTIVE);
    }

    @Test
    void aRuleForPasswordsThatNoneFulfilsIsNamed() {
        story.plesk().allow(usual -> usual.withPasswords(8, 12));
        var hosting = story.order("1234578", "huber-test.example");

        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason())
                .startsWith("Plesk auf server11 verlangt Passwörter nach einer Regel");
    }

    @Test
    void aDomainThatTheServerForbidsIsNamed() {
        story.plesk().allow(usual -> usual.forbidding("huber-test.example"));
        var hosting = story.order("1234578", "huber-test.example");

        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason())
                .startsWith("Plesk auf server11 lässt die Domain „huber-test.example“ nicht zu");
        assertThat(story.pleskCustomers()).isEmpty();
    }

    @Test
    void aCustomerWhoIsGoneIsNotTakenForAPlanThatIsGone() {
        story.plesk().fail("webspace.add", new PleskFault.OperationError(1013), 1);
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason())
                .contains("obwohl Kunde und Hosting-Plan dort vorhanden sind");
    }

    @Test
    void aRemovalThatPleskOnlySaidItDidIsDoneAgain() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> story.timeline(hosting).contains("bereitschaft-pruefen"));
        story.plesk().fail("webspace.del", new PleskFault.NoEffect(), 1);
        story.plesk().fail("customer.del", new PleskFault.NoEffect(), 1);

        cancel(hosting);

        story.awaitStatus(hosting, HostingStatus.CANCELLED);
        assertThat(story.webspacesOf(hosting)).isEmpty();
        assertThat(story.pleskCustomers()).isEmpty();
    }

    @Test
    void aCustomerThatPleskOnlySaidItMadeIsMade() {
        story.plesk().fail("customer.add", new PleskFault.NoEffect(), 1);

        var hosting = story.order("1234578");

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(story.pleskCustomers()).hasSize(1);
    }

    @Test
    void aBackupKeepsNoHostingWaiting() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> story.timeline(hosting).contains("bereitschaft-pruefen"));
        var made = story.onlyWebspaceOf(hosting);
        var content = story.plesk().content();
        story.plesk().restore(content.with(content.customers(), List.of(made.withStatus(4))));

        story.plesk().becomeReady();

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
    }

    @ParameterizedTest
    @MethodSource
    void aCustomerStaysWhoOwnsSomethingThatPleskCantTellOf(PleskFault fault) {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> story.timeline(hosting).contains("bereitschaft-pruefen"));
        story.plesk().restore(story.withSubscriptionOf(story.pleskCustomers().getFirst(), 998, "von-hand.example"));
        story.plesk().fail("webspace.get", fault, 200);

        cancel(hosting);

        story.awaitStatus(hosting, HostingStatus.CANCELLED);
        story.plesk().heal();
        assertThat(story.plesk().content().webspaces())
                .anyMatch(webspace -> webspace.name().equals("von-hand.example"));
    }

    static Stream<PleskFault> aCustomerStaysWhoOwnsSomethingThatPleskCantTellOf() {
        return Stream.of(new PleskFault.ObjectWithout(998, "data"), new PleskFault.ObjectError(998, 1023));
    }

    @Test
    void aCustomerWithOurIdWhoIsSomebodyElseIsNeitherUsedNorRemoved() {
        var next = story.id("select last_value + 1 from plesk_customer_id_seq");
        story.plesk().restore(story.withCustomerId("schmidt", "mkm-%s-c-" + next));

        var hosting = story.order("1234578");

        story.awaitDelay(hosting, Delay.OPERATOR);
        assertThat(story.webspacesOf(hosting)).isEmpty();
        cancel(hosting);
        story.awaitStatus(hosting, HostingStatus.CANCELLED);
        assertThat(story.plesk().content().customers())
                .anyMatch(customer -> customer.login().equals("schmidt"));
    }

    @Test
    void aRefusalKeepsThePleskCustomerThatAnotherHostingUses() {
        var first = story.order("1234578");
        story.awaitStatus(first, HostingStatus.ACTIVE);
        story.plesk().fail("webspace.add", new PleskFault.OperationError(1024), 1);

        var second = story.order("1234578");

        story.awaitStatus(second, HostingStatus.FAILED);
        assertThat(story.onlyWebspaceOf(first).ownerLogin())
                .isEqualTo(story.pleskCustomers().getFirst().login());
    }

    @ParameterizedTest(name = "cut after {0}")
    @ValueSource(strings = {"customer.add", "webspace.add", "reseller.get", "webspace.get"})
    void whatPleskDidBeforeTheConnectionWasCutIsFoundAgain(String operation) {
        story.plesk().fail(operation, new PleskFault.CutAfter(), 1);

        var hosting = story.order("1234578");

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(story.webspacesOf(hosting)).hasSize(1);
        assertThat(story.pleskCustomers()).hasSize(1);
    }

    @Test
    void anAnswerThatComesTooLateIsFoundAgain() {
        story.plesk().fail("webspace.add", new PleskFault.Delay(Duration.ofSeconds(7)), 1);

        var hosting = story.order("1234578");

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(story.webspacesOf(hosting)).hasSize(1);
    }

    @Test
    void whilePleskIsDownTheHostingWaitsAndThenCompletesByItself() {
        story.plesk().fail("*", new PleskFault.HttpStatus(503), 2);
        story.plesk().fail("*", new PleskFault.CutBefore(), 2);

        var hosting = story.order("1234578");

        story.awaitDelay(hosting, Delay.RETRYING);
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        // the engine may have forgotten a try, which was then given up and begun anew
        await().untilAsserted(() -> assertThat(story.details(hosting).steps().stream()
                        .collect(Collectors.toMap(JournalEntry::elementId, JournalEntry::state, (_, newer) -> newer)))
                .allSatisfy((_, state) -> assertThat(state).isEqualTo(StepState.COMPLETED)));
    }

    @Test
    void anUnknownErrorIsNeverTakenForARefusal() {
        story.plesk().fail("webspace.add", new PleskFault.OperationError(4711), 2);

        var hosting = story.order("1234578");

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
    }

    @Test
    void aWrongKeyIsAnIncidentThatAnOperatorEnds() {
        story.plesk().restore(DemoPlesk.content("another-key"));
        var hosting = story.order("1234578");
        story.awaitDelay(hosting, Delay.OPERATOR);
        assertThat(story.details(hosting).item().status()).isEqualTo(HostingStatus.PROVISIONING);
        assertThat(story.details(hosting).steps().getLast().reason())
                .contains("server11")
                .contains("authentication");
        assertThatThrownBy(() -> servers.changeSecretKey("server11", "still-wrong"))
                .isInstanceOf(PleskMisconfiguredException.class);

        servers.changeSecretKey("server11", "another-key");
        var jobKey = story.id("select job_key from process_step where state = 'INCIDENT' and subject = '"
                + HostingProcess.subject(hosting) + "'");
        engine.newUpdateRetriesCommand(jobKey).retries(3).send().join();
        engine.newResolveIncidentCommand(story.incidentOf(jobKey)).send().join();

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(story.details(hosting).item().delay()).isEqualTo(Delay.NONE);
    }

    /** Also when a test of keys failed half-way. */
    @AfterEach
    void bothHaveTheSameKey() {
        story.plesk().heal();
        story.plesk().restore(DemoPlesk.content(TestStack.PLESK_KEY));
        servers.changeSecretKey("server11", TestStack.PLESK_KEY);
    }

    @Test
    void waitingForPleskEndsAfterHalfAnHour() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> story.timeline(hosting).contains("bereitschaft-pruefen"));

        TestStack.shared().broker().advanceClock(Duration.ofMinutes(31));

        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason()).contains("zu lange gedauert");
        assertThat(story.webspacesOf(hosting)).isEmpty();
        assertThat(story.pleskCustomers()).isEmpty();
    }

    @Test
    void howLongPleskMayTakeIsSaidOfItsServer() {
        story.plesk().setUpTime(Duration.ofDays(1));
        story.sql("update plesk_server set set_up_minutes = 90");
        try {
            var hosting = story.order("1234578");
            await().until(() -> story.timeline(hosting).contains("bereitschaft-pruefen"));
            story.sql("update plesk_server set set_up_minutes = 30");

            TestStack.shared().broker().advanceClock(Duration.ofMinutes(31));
            await().during(Duration.ofSeconds(2))
                    .until(() -> story.details(hosting).item().status() == HostingStatus.PROVISIONING);
            TestStack.shared().broker().advanceClock(Duration.ofMinutes(60));

            story.awaitStatus(hosting, HostingStatus.FAILED);
        } finally {
            story.sql("update plesk_server set set_up_minutes = 30");
        }
    }

    @Test
    void aPlanThatPleskDidNotApplyIsAnIncidentUntilItIsThere() {
        story.plesk().fail("webspace.add", new PleskFault.NoPlan(), 1);

        var hosting = story.order("1234578");

        story.awaitDelay(hosting, Delay.OPERATOR);
        assertThat(story.details(hosting).item().status()).isEqualTo(HostingStatus.PROVISIONING);
        assertThat(story.details(hosting).steps().getLast().reason()).contains("is not on the plan");
        cancel(hosting);
        story.awaitStatus(hosting, HostingStatus.CANCELLED);
        assertThat(story.webspacesOf(hosting)).isEmpty();
    }

    @Test
    void halfASubscriptionIsRemovedAndMadeWhole() {
        story.plesk().fail("webspace.add", new PleskFault.HalfDone(), 1);

        var hosting = story.order("1234578");

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(story.onlyWebspaceOf(hosting).htype()).isEqualTo("vrt_hst");
    }

    @Test
    void anAddThatPleskOnlySaidItDidIsSeen() {
        story.plesk().fail("webspace.add", new PleskFault.NoEffect(), 1);

        var hosting = story.order("1234578");

        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason()).contains("während der Einrichtung entfernt");
    }

    @Test
    void belowASuspendedCustomerNothingIsWaitedFor() {
        var first = story.order("1234578");
        story.awaitStatus(first, HostingStatus.ACTIVE);
        story.plesk().restore(story.withSuspendedCustomers());

        var second = story.order("1234578");

        story.awaitStatus(second, HostingStatus.FAILED);
        assertThat(story.details(second).failureReason())
                .contains("ist auf server11 gesperrt: der Plesk-Kunde oder der Reseller ist gesperrt");
        assertThat(story.webspacesOf(second)).isEmpty();
        assertThat(story.onlyWebspaceOf(first)).isNotNull();
    }

    @Test
    void aSubscriptionThatSomebodyRemovesMeanwhileFailsTheHosting() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> story.timeline(hosting).contains("bereitschaft-pruefen"));

        story.plesk().restore(story.withoutSubscriptions());

        story.awaitStatus(hosting, HostingStatus.FAILED);
        assertThat(story.details(hosting).failureReason()).contains("während der Einrichtung entfernt");
    }

    @Test
    void aCallThatWasNeverAnsweredIsWaitedForBeforeAnotherOneIsMade() {
        story.plesk().fail("webspace.add", new PleskFault.Delay(Duration.ofSeconds(8)), 1);
        story.plesk().fail("webspace.add", new PleskFault.OperationError(1024), 1);

        var hosting = story.order("1234578");

        // a second call would be refused, and the first one take effect after that
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(story.webspacesOf(hosting)).hasSize(1);
    }

    @Test
    void aCustomerThatAFailedOrderMadeGoesWithTheLastOrderThatNeededIt() {
        story.plesk().setUpTime(Duration.ofDays(1));
        story.plesk().fail("webspace.add", new PleskFault.OperationError(1024), 1);
        story.plesk().fail("webspace.add", new PleskFault.Delay(Duration.ofSeconds(1)), 1);
        var first = story.order("1234578");
        var second = story.order("1234578");
        await().until(() -> story.details(first).item().status() == HostingStatus.FAILED
                || story.details(second).item().status() == HostingStatus.FAILED);

        for (var hosting : new long[] {first, second}) {
            if (story.details(hosting).item().status() == HostingStatus.PROVISIONING) {
                cancel(hosting);
                story.awaitStatus(hosting, HostingStatus.CANCELLED);
            }
        }

        assertThat(story.pleskCustomers()).isEmpty();
    }

    @Test
    void noStepStaysOpenAfterACancellation() {
        story.plesk().fail("*", new PleskFault.HttpStatus(503), 3);
        var hosting = story.order("1234578");
        story.awaitDelay(hosting, Delay.RETRYING);

        cancel(hosting);

        story.awaitStatus(hosting, HostingStatus.CANCELLED);
        await().untilAsserted(() -> assertThat(story.details(hosting).steps())
                .noneMatch(step -> step.state().isOpen())
                .anyMatch(step -> step.state() == StepState.ABANDONED));
    }

    @Test
    void aCancelledOrderIsTakenBackWhileWaiting() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> story.timeline(hosting).contains("bereitschaft-pruefen"));

        cancel(hosting);

        story.awaitStatus(hosting, HostingStatus.CANCELLED);
        assertThat(story.details(hosting).failureReason()).isEqualTo("Nicht mehr gebraucht.");
        assertThat(story.webspacesOf(hosting)).isEmpty();
        assertThat(story.pleskCustomers()).isEmpty();
        assertThat(story.timeline(hosting))
                .containsSubsequence(
                        "fehler-offenen-schritt-zuruecknehmen",
                        "abonnement-entfernen",
                        "plesk-kunde-entfernen",
                        "fehlschlag-festhalten");
    }

    @Test
    void anOrderThatIsCancelledInTheMiddleOfACallLeavesNothing() {
        story.plesk().setUpTime(Duration.ofDays(1));
        story.plesk().fail("webspace.add", new PleskFault.Delay(Duration.ofSeconds(2)), 1);
        var hosting = story.order("1234578");
        await().until(() -> story.timeline(hosting).contains("abonnement-anlegen"));

        cancel(hosting);

        story.awaitStatus(hosting, HostingStatus.CANCELLED);
        assertThat(story.webspacesOf(hosting)).isEmpty();
        assertThat(story.pleskCustomers()).isEmpty();
    }

    @Test
    void aHostingThatIsInUseIsNotCancelledAnyMore() {
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);

        assertThatThrownBy(() -> cancel(hosting)).isInstanceOf(WrongStatusException.class);
        assertThat(story.webspacesOf(hosting)).hasSize(1);
    }

    private void cancel(long hosting) {
        story.as("reseller", () -> {
            hostings.cancel(hosting, "Nicht mehr gebraucht.");
            return hosting;
        });
    }
}
