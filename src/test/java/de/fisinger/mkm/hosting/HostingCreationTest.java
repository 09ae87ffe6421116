package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingRefusedException.Problem;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.MailCatcher;
import de.fisinger.mkm.localstack.TestStack;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Setting up a hosting when Plesk does what it is asked, from the order to the mail, on the real broker. */
@MkmTest
class HostingCreationTest {

    @Autowired
    private HostingStory story;

    @Autowired
    private ResellerHostings hostings;

    @Autowired
    private CamundaClient engine;

    @BeforeEach
    void cleanServer() {
        story.reset();
    }

    @Test
    @Handbook({"RH-10", "RH-11", "RH-12"})
    void anOrderedHostingIsSetUpOnPleskAndBecomesActive() {
        var hosting = story.order("1234578");

        story.awaitStatus(hosting, HostingStatus.ACTIVE);

        var webspace = story.onlyWebspaceOf(hosting);
        assertThat(webspace.planGuid()).isEqualTo(DemoPlesk.planGuid("Webhosting M", DemoPlesk.RESELLER));
        assertThat(webspace.name()).isEqualTo("web" + hosting + ".server11.webserver.example");
        assertThat(webspace.ipAddresses()).containsExactly("203.0.113.11", "2001:db8::11");
        assertThat(story.pleskCustomer(webspace.ownerLogin()).reseller()).isEqualTo(DemoPlesk.RESELLER);
        assertThat(webspace.properties()).doesNotContainKey("ftp_password");
    }

    @Test
    void theCustomerGetsAMailWithoutAPassword() {
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);

        var mail = story.awaitMailAbout("web" + hosting + ".server11.webserver.example");

        assertThat(MailCatcher.textOf(mail))
                .contains("Guten Tag Anton Huber")
                .contains("Login in Plesk: " + story.onlyWebspaceOf(hosting).ownerLogin())
                .contains("Systembenutzer (FTP): web" + hosting)
                .contains("Plesk: https://localhost:")
                .contains("Ein Passwort steht aus Sicherheitsgründen nicht in dieser E-Mail.");
    }

    @Test
    void twoHostingsOfACustomerShareOnePleskCustomer() {
        var first = story.order("1234578");
        var second = story.order("1234578");

        story.awaitStatus(first, HostingStatus.ACTIVE);
        story.awaitStatus(second, HostingStatus.ACTIVE);

        assertThat(story.pleskCustomers()).hasSize(1);
        assertThat(story.onlyWebspaceOf(first).ownerLogin())
                .isEqualTo(story.onlyWebspaceOf(second).ownerLogin());
    }

    @Test
    void theHostingWaitsUntilPleskIsReady() {
        story.plesk().setUpTime(Duration.ofDays(1));

        var hosting = story.order("123456");
        await().until(() -> Collections.frequency(story.timeline(hosting), "bereitschaft-pruefen") > 1);
        assertThat(story.details(hosting).item().status()).isEqualTo(HostingStatus.PROVISIONING);
        story.plesk().becomeReady();

        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(story.timeline(hosting))
                .containsSubsequence("bereitschaft-pruefen", "bereitschaft-pruefen", "hosting-aktivieren");
    }

    @Test
    void aDomainOfTheCustomerIsUsedInPunycode() {
        var hosting = story.order("1234578", "müller-bäckerei.example");

        story.awaitStatus(hosting, HostingStatus.ACTIVE);

        assertThat(story.onlyWebspaceOf(hosting).name()).isEqualTo("xn--mller-bckerei-hfb76a.example");
        assertThat(story.details(hosting).item().domainName()).isEqualTo("müller-bäckerei.example");
        story.forgetHostings();
    }

    @Test
    void oneDomainIsHostedOnce() {
        var hosting = story.order("1234578", "huber-test.example");

        assertThatThrownBy(() -> story.order("1234578", "huber-test.example"))
                .isInstanceOfSatisfying(
                        HostingRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.DOMAIN_IN_USE));
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        story.forgetHostings();
    }

    @Test
    @Handbook({"RH-01", "RH-02", "RH-03"})
    void contractProductAndCustomerHaveToFit() {
        var right = story.orderFor("1234578", null);
        var standard = story.id("select id from contract where contract_number = 'o1604'");
        var shopProduct = story.id("select id from product where name = 'CS-Flex 2'");

        assertRefused(order(standard, right.customerId(), right.productId()), Problem.CONTRACT);
        assertRefused(order(right.contractId(), right.customerId(), shopProduct), Problem.PRODUCT);
        assertRefused(order(right.contractId(), 4711, right.productId()), Problem.CUSTOMER);
        story.sql("update product set active = false where id = " + right.productId());
        try {
            assertRefused(right, Problem.PRODUCT);
        } finally {
            story.sql("update product set active = true where id = " + right.productId());
        }
    }

    private static NewHosting order(long contract, long customer, long product) {
        return new NewHosting(UUID.randomUUID(), contract, customer, product, null);
    }

    private void assertRefused(NewHosting order, Problem problem) {
        assertThatThrownBy(() -> story.as("reseller", () -> hostings.create(order)))
                .isInstanceOfSatisfying(
                        HostingRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    @Test
    void aDomainOfSomebodyElseIsRefused() {
        assertThatThrownBy(() -> story.order("123456", "huber-test.example"))
                .isInstanceOfSatisfying(
                        HostingRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.DOMAIN));
    }

    @Test
    void pressingTheButtonTwiceOrdersOnce() {
        var order = story.orderFor("123456", null);

        var first = story.as("reseller", () -> hostings.create(order));
        var second = story.as("reseller", () -> hostings.create(order));

        assertThat(second).isEqualTo(first);
        story.awaitStatus(first, HostingStatus.ACTIVE);
        assertThat(story.webspacesOf(first)).hasSize(1);
    }

    @Test
    void pressingTheButtonTwiceAtTheSameMomentOrdersOnce() throws InterruptedException {
        var order = story.orderFor("123456", null);

        var presses = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofVirtual().unstarted(() -> story.as("reseller", () -> hostings.create(order))))
                .toList();
        presses.forEach(Thread::start);
        for (var press : presses) {
            press.join();
        }

        assertThat(story.id("select count(*) from hosting where token = '" + order.token() + "'"))
                .isEqualTo(1);
    }

    @Test
    void startingThreeTimesSetsUpOneSubscription() {
        var hosting = story.order("123456");

        for (var attempt = 0; attempt < 2; attempt++) {
            engine.newPublishMessageCommand()
                    .messageName(HostingProcess.REQUESTED)
                    .correlationKey(HostingProcess.subject(hosting))
                    .variables(Map.of(
                            "subject",
                            HostingProcess.subject(hosting),
                            "hostingId",
                            hosting,
                            "attempt",
                            1,
                            "accountId",
                            story.id("select id from account where account_number = '125430'")))
                    .send()
                    .join();
        }

        // the second and the third instance begin when the one before has ended, don't hold the work, and are ended
        await().until(() -> story.id("""
                        select count(*) from engine.process_instance where subject = 'hosting-%d' and state = 'TERMINATED'
                        """.formatted(hosting)), ended -> ended == 2);
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(story.webspacesOf(hosting)).hasSize(1);
        assertThat(story.timeline(hosting)).containsOnlyOnce("abonnement-anlegen");
    }

    @Test
    void aStrangersLoginOnTheServerIsAvoided() {
        var hosting = story.order("1234578");
        story.awaitStatus(hosting, HostingStatus.ACTIVE);
        var next = hosting + 1;
        story.plesk().restore(story.withStranger("web" + next));

        var second = story.order("1234578");

        story.awaitStatus(second, HostingStatus.ACTIVE);
        assertThat(second).isEqualTo(next);
        assertThat(story.onlyWebspaceOf(second).properties()).containsEntry("ftp_login", "web" + next + "-2");
    }

    @Test
    void aMailServerThatIsDownChangesNothingAtTheHosting() {
        TestStack.shared().mails().stopTaking();
        try {
            var hosting = story.order("1234578");
            story.awaitStatus(hosting, HostingStatus.ACTIVE);
            await().until(() -> story.timeline(hosting).contains("kunden-benachrichtigen"));
            TestStack.shared().mails().takeAgain();
            story.awaitMailAbout("web" + hosting + ".server11.webserver.example");
            assertThat(story.details(hosting).item().status()).isEqualTo(HostingStatus.ACTIVE);
        } finally {
            TestStack.shared().mails().takeAgain();
        }
    }
}
