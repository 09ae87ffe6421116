package de.fisinger.mkm.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.Session;
import de.fisinger.mkm.hosting.Delay;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.mail.MailProcess;
import de.fisinger.mkm.order.OrderStory;
import de.fisinger.mkm.order.ProductOrderProcess;
import de.fisinger.mkm.plesk.PleskServers;
import de.fisinger.mkm.process.ElementMark.State;
import de.fisinger.mkm.process.OpenIncident;
import de.fisinger.mkm.process.TooLateException;
import io.camunda.client.CamundaClient;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What support sees of process instances and does with them: Administration → Vorgänge. */
@MkmTest
class OperationsTest {

    private static final String WRONG_KEY = "another-key";

    @Autowired
    private Operations operations;

    @Autowired
    private HostingStory story;

    @Autowired
    private OrderStory orders;

    @Autowired
    private PleskServers servers;

    @Autowired
    private Session session;

    @Autowired
    private CamundaClient engine;

    @BeforeEach
    void nothingIsUnderWay() {
        orders.reset();
    }

    @AfterEach
    void bothHaveTheSameKey() {
        story.plesk().heal();
        story.plesk().restore(DemoPlesk.content(TestStack.PLESK_KEY));
        servers.changeSecretKey("server11", TestStack.PLESK_KEY);
    }

    private void lockMkmOut() {
        story.plesk().restore(DemoPlesk.content(WRONG_KEY));
    }

    private void letMkmIn() {
        servers.changeSecretKey("server11", WRONG_KEY);
    }

    @Test
    void anIncidentIsSeenWithWhatItIsAboutAndGoesOnWhenItIsTriedAgain() {
        lockMkmOut();
        var hosting = story.order("1234578");
        story.awaitDelay(hosting, Delay.OPERATOR);

        var item = awaitStatus("hosting-" + hosting, OperationStatus.INCIDENT);
        assertThat(item.account()).isEqualTo("125430 · Test Reseller GmbH");
        assertThat(item.customer()).isEqualTo("1234578 · Huber Anton");
        assertThat(item.title()).isEqualTo("web" + hosting + ".server11.webserver.example");
        assertThat(item.elementId()).isEqualTo("plesk-kunde-sicherstellen");
        assertThat(item.tries()).isEqualTo(1);
        assertThat(item.cause()).contains("server11").contains("authentication");
        var details = find(item.id());
        assertThat(details.incidents())
                .extracting(OpenIncident::elementId)
                .containsExactly("plesk-kunde-sicherstellen");
        assertThat(details.operate()).hasToString("http://operate.example/operate/processes/" + item.id());

        letMkmIn();
        // it gets as many tries as at first, not just one
        story.plesk().fail("customer.get", new PleskFault.HttpStatus(503), 1);
        assertThat(asSupport(() -> operations.retry(item.id()))).isTrue();

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        await().untilAsserted(() -> assertThat(find(item.id()).item().status()).isEqualTo(OperationStatus.COMPLETED));
        assertThat(asSupport(() -> operations.retry(item.id())))
                .as("somebody else's second click")
                .isFalse();
    }

    @Test
    void afterAnOutageEachInstanceGoesOn() {
        lockMkmOut();
        var waiting =
                Stream.of("1234578", "123456", "1234578").map(story::order).toList();
        var items = waiting.stream()
                .map(hosting -> awaitStatus("hosting-" + hosting, OperationStatus.INCIDENT))
                .toList();

        letMkmIn();
        items.forEach(item -> asSupport(() -> operations.retry(item.id())));

        waiting.forEach(hosting -> story.awaitStatus(hosting, HostingStatus.ACTIVE));
    }

    @Test
    void aCancelledInstanceTakesEverythingBackAndTheResellerReadsWhy() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> story.timeline(hosting).contains("bereitschaft-pruefen"));
        var item = awaitInstance("hosting-" + hosting);

        cancel(item, "Der Server wird heute ersetzt.");

        story.awaitStatus(hosting, HostingStatus.CANCELLED);
        assertThat(story.details(hosting).failureReason()).isEqualTo("Der Server wird heute ersetzt.");
        assertThat(story.webspacesOf(hosting)).isEmpty();
        assertThat(story.pleskCustomers()).isEmpty();
        await().untilAsserted(() -> assertThat(marks(item.id()))
                .contains("abonnement-anlegen=COMPENSATED", "plesk-kunde-sicherstellen=COMPENSATED"));
        assertThat(asReseller(() -> story.id("select count(*) from audit_entry where action = 'INSTANCE_CANCELLED' "
                        + "and subject like '%web" + hosting + ".%' and account_id = "
                        + story.id("select id from account where account_number = '125430'"))))
                .isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(find(item.id()).item().status().isOpen()).isFalse());
        assertThatThrownBy(() -> cancel(item, "noch einmal")).isInstanceOf(TooLateException.class);
    }

    @Test
    void anOrderIsDeclinedByCancellingItsInstance() {
        var order = orders.order(OrderStory.CLOUD, null);
        var item = awaitInstance("order-" + order);

        cancel(item, "Das Produkt gibt es nicht mehr.");

        await().untilAsserted(() -> assertThat(find(item.id()).item().status()).isEqualTo(OperationStatus.COMPLETED));
        assertThat(story.id("select count(*) from product_order where id = " + order
                        + " and status = 'DECLINED' and decline_reason = 'Das Produkt gibt es nicht mehr.'"))
                .isEqualTo(1);
    }

    @Test
    void aMailThatNoServerTakesIsShownWithItsCauseAndNotSentOnceItIsCancelled() {
        TestStack.shared().mails().stopTaking();
        try {
            var hosting = story.order("1234578");
            story.awaitStatus(hosting, HostingStatus.ACTIVE);
            await().until(() ->
                    story.id("select count(*) from mail_delivery where mail_key = 'hosting-ready-" + hosting + "-1'")
                            == 1);
            var mail = story.id("select id from mail_delivery where mail_key = 'hosting-ready-" + hosting + "-1'");
            var item = await("it waits for a later try at the model's timer")
                    .until(
                            () -> awaitStatus("mail-" + mail, OperationStatus.RETRYING),
                            waiting -> "wartezeit-vorbei".equals(waiting.elementId()) && waiting.tries() > 1);
            assertThat(item.cause()).contains("CONNECTION");
            assertThat(item.isRetryable()).isTrue();

            cancel(item, "Die Adresse stimmt nicht.");

            await().untilAsserted(
                            () -> assertThat(find(item.id()).item().status()).isEqualTo(OperationStatus.TERMINATED));
            assertThat(story.id("select count(*) from mail_delivery where id = " + mail
                            + " and status = 'REFUSED' and reason = 'Die Adresse stimmt nicht.'"))
                    .isEqualTo(1);
        } finally {
            TestStack.shared().mails().takeAgain();
        }
    }

    @Test
    void aRepeatedStartFindsTheWorkTaken() {
        var order = orders.order(OrderStory.CLOUD, null);
        var item = awaitInstance("order-" + order);
        startAgain(ProductOrderProcess.ORDERED, "order", "orderId", order);
        cancel(item, "Das Produkt gibt es nicht mehr.");
        awaitTaken("order-" + order);

        story.awaitStatus(story.order("1234578"), HostingStatus.ACTIVE);
        var mail = await().until(
                        () -> story.id("select coalesce(max(id), 0) from mail_delivery where status = 'SENT'"),
                        id -> id > 0);
        startAgain(MailProcess.REQUESTED, "mail", "mailId", mail);
        awaitTaken("mail-" + mail);
    }

    private void startAgain(String message, String kind, String idName, long id) {
        engine.newPublishMessageCommand()
                .messageName(message)
                .correlationKey(kind + "-" + id)
                .timeToLive(Duration.ofHours(1))
                .variables(Map.of(
                        "subject",
                        kind + "-" + id,
                        idName,
                        id,
                        "attempt",
                        1,
                        "atOnce",
                        false,
                        "resellerProduct",
                        false,
                        "accountId",
                        story.id("select id from account where account_number = '125430'")))
                .send()
                .join();
    }

    private void awaitTaken(String subject) {
        await(subject + " is taken").until(() -> story.id("""
                                select count(*) from engine.process_instance i join work w using (subject)
                                where i.subject = '%s' and w.process_instance_key <> i.process_instance_key
                                    and i.state = 'TERMINATED'
                                """.formatted(subject)), count -> count > 0);
    }

    @Test
    void whoCancelsSaysWhy() {
        assertThatThrownBy(() -> asSupport(() -> {
                    operations.cancel(1, new Reason(" "));
                    return 0;
                }))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void theDiagramCountsLoopsAndKnowsTheVersion() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        await().until(() -> Collections.frequency(story.timeline(hosting), "bereitschaft-pruefen") > 1);
        story.plesk().becomeReady();
        story.awaitStatus(hosting, HostingStatus.ACTIVE);

        await().untilAsserted(() -> {
            var diagram = Optional.ofNullable(story.details(hosting).diagram()).orElseThrow();
            assertThat(diagram.marks().get("bereitschaft-pruefen"))
                    .satisfies(mark -> assertThat(mark.state()).isEqualTo(State.PASSED))
                    .satisfies(mark -> assertThat(mark.times()).isGreaterThan(1));
            assertThat(diagram.marks()).containsKeys("zum-ende", "hosting-eingesetzt", "abfrageabstand");
            assertThat(diagram.xml()).contains("id=\"hosting-creation\"");
            assertThat(diagram.version()).isPositive();
        });
    }

    @Test
    void onlySupportSeesInstancesOfAllAccounts() {
        for (var user : List.of("reseller", "mitarbeiter", "kunde", "endkunde")) {
            assertThatThrownBy(() -> session.as(user, operations::open)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> session.as(user, () -> operations.retry(1)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> session.as(user, () -> operations.find(1)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theListsAreSearchedFilteredAndSorted() {
        story.plesk().setUpTime(Duration.ofDays(1));
        var hosting = story.order("1234578");
        var item = awaitInstance("hosting-" + hosting);
        try {
            var found = asSupport(() -> operations
                    .open()
                    .page(ListQuery.all()
                            .withSearch("Huber web" + hosting + ".server11")
                            .withFilter("konto", "Test Reseller")
                            .withFilter("prozess", "hosting-creation")
                            .sortedBy("seit", true)));
            assertThat(found.rows()).extracting(OperationItem::id).containsExactly(item.id());
            assertThat(asSupport(() ->
                                    operations.ended().page(ListQuery.all().withSearch("web" + hosting + ".server11")))
                            .total())
                    .isZero();
        } finally {
            cancel(item, "Ende des Tests");
            story.awaitStatus(hosting, HostingStatus.CANCELLED);
        }
    }

    private List<String> marks(long instance) {
        return Optional.ofNullable(find(instance).diagram()).orElseThrow().marks().entrySet().stream()
                .map(mark -> mark.getKey() + "=" + mark.getValue().state())
                .toList();
    }

    private void cancel(OperationItem item, String why) {
        asSupport(() -> {
            operations.cancel(item.id(), new Reason(why));
            return item;
        });
    }

    private OperationDetails find(long instance) {
        return asSupport(() -> operations.find(instance).orElseThrow());
    }

    private OperationItem awaitInstance(String subject) {
        return await("instance of " + subject)
                .until(() -> instance(subject), Optional::isPresent)
                .orElseThrow();
    }

    private OperationItem awaitStatus(String subject, OperationStatus status) {
        return await(subject + " is " + status)
                .until(
                        () -> instance(subject),
                        found -> found.filter(item -> item.status() == status).isPresent())
                .orElseThrow();
    }

    private Optional<OperationItem> instance(String subject) {
        return asSupport(() -> operations.open().page(ListQuery.all().withFilter("worum", subject)).rows().stream()
                .filter(item -> subject.equals(item.subject()))
                .findFirst());
    }

    private <T> T asSupport(Supplier<T> work) {
        return session.as("support", work);
    }

    private <T> T asReseller(Supplier<T> work) {
        return session.as("reseller", work);
    }
}
