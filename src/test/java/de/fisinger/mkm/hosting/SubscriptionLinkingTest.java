package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingRefusedException.Problem;
import de.fisinger.mkm.hosting.LinkingStory.Scene;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.process.JournalEntry;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Linking what exists in Plesk, from the order to the hosting, on the real broker. */
@MkmTest
class SubscriptionLinkingTest {

    @Autowired
    private LinkingStory story;

    @Autowired
    private CustomerStory customers;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private Linkings linkings;

    @Autowired
    private Customers customerService;

    @Autowired
    private CamundaClient engine;

    private Scene scene = new Scene(0, 0, 0);

    @BeforeEach
    void aReseller() {
        scene = story.begin();
    }

    @Test
    @Handbook({"RH-28", "RH-30"})
    void aLinkedSubscriptionIsAHostingInUse() {
        var outcome = story.linked(scene, LinkingStory.ON_PLAN_M);

        assertThat(outcome.status()).isEqualTo(LinkingStatus.LINKED);
        var row = story.row(scene.contract(), LinkingStory.ON_PLAN_M);
        assertThat(row.state()).isEqualTo(LinkState.LINKED);
        var hosting = story.hostingOf(scene.contract(), LinkingStory.ON_PLAN_M);
        assertThat(hosting.linked()).isTrue();
        assertThat(hosting.item().status()).isEqualTo(HostingStatus.ACTIVE);
        assertThat(hosting.item().customerNumber()).isEqualTo("K1");
        assertThat(hosting.item().login()).isEqualTo("verein");
        assertThat(hosting.item().domainName()).isEqualTo(LinkingStory.ON_PLAN_M);
        assertThat(hosting.steps())
                .extracting(JournalEntry::elementId)
                .containsExactly("abonnement-lesen", "abonnement-verknuepfen");
    }

    @Test
    void aSuspendedSubscriptionIsASuspendedHosting() {
        story.suspend(LinkingStory.ON_PLAN_M);

        assertThat(story.linked(scene, LinkingStory.ON_PLAN_M).status()).isEqualTo(LinkingStatus.LINKED);

        assertThat(story.hostingOf(scene.contract(), LinkingStory.ON_PLAN_M)
                        .item()
                        .status())
                .isEqualTo(HostingStatus.SUSPENDED);
    }

    @Test
    @Handbook("RH-29")
    void linkingLeavesTheServerUntouched() {
        var content = story.plesk().content();
        var before = story.plesk().requestCount();

        story.linked(scene, LinkingStory.ON_PLAN_M);
        story.linked(scene, LinkingStory.ON_PLAN_S);

        assertThat(story.operationsSince(before)).isNotEmpty().allMatch(operation -> operation.endsWith(".get"));
        assertThat(story.plesk().content()).isEqualTo(content);
    }

    @Test
    void aProductOnAnotherPlanIsAllowedAndThePlanThatPleskRunsIsShown() {
        assertThat(story.linked(scene, LinkingStory.ON_PLAN_S).status()).isEqualTo(LinkingStatus.LINKED);

        assertThat(story.hostingOf(scene.contract(), LinkingStory.ON_PLAN_S).planName())
                .isEqualTo("Webhosting S");
    }

    @Test
    void aSubscriptionThatIsGoneByNowIsRefusedAndLeavesTheList() {
        story.read(scene.contract());
        var order = story.order(scene, LinkingStory.ON_PLAN_M);
        story.remove(LinkingStory.ON_PLAN_M);

        var outcome = story.outcome(story.link(order));

        assertThat(outcome.status()).isEqualTo(LinkingStatus.REFUSED);
        assertThat(outcome.reason())
                .isEqualTo("Das Abonnement „verein-musterstadt.example“ gibt es auf server11 nicht mehr.");
        assertThat(story.rows(scene.contract()))
                .extracting(SubscriptionItem::name)
                .containsExactly(LinkingStory.ON_PLAN_S);
    }

    @Test
    void aSubscriptionThatBelongsToSomebodyElseByNowIsRefused() {
        story.read(scene.contract());
        var order = story.order(scene, LinkingStory.ON_PLAN_M);
        story.giveAway(LinkingStory.ON_PLAN_M);

        var outcome = story.outcome(story.link(order));

        assertThat(outcome.reason())
                .isEqualTo("„verein-musterstadt.example“ gehört auf server11 nicht zu Ihrem Reseller-Zugang.");
        assertThat(story.row(scene.contract(), LinkingStory.ON_PLAN_M).refusal())
                .isEqualTo(outcome.reason());
        assertThat(customers.number("select count(*) from hosting where account_id = " + customers.accountId()))
                .isZero();
    }

    @Test
    void whatMkmMadeItselfIsNotLinkedASecondTime() {
        story.read(scene.contract());
        var order = story.order(scene, LinkingStory.ON_PLAN_M);
        var made = story.newHosting(scene);
        story.read(scene.contract());
        var known = story.row(scene.contract(), String.valueOf(made.item().domainName()));

        assertThatThrownBy(() -> story.link(new LinkSubscription(
                        UUID.randomUUID(),
                        order.batch(),
                        scene.contract(),
                        known.id(),
                        scene.customer(),
                        scene.product())))
                .isInstanceOfSatisfying(
                        HostingRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.LINKED));
    }

    @Test
    void ofTwoPeopleAtTheSameMomentOneWinsAndOneIsTold() throws Exception {
        story.read(scene.contract());
        var second = new Scene(scene.contract(), scene.product(), customers.customer("K2", "Müller", "Max", ""));
        var orders = List.of(story.order(scene, LinkingStory.ON_PLAN_M), story.order(second, LinkingStory.ON_PLAN_M));
        // both instances read the subscription before one of them can make the hosting
        story.plesk().fail("webspace.get", new PleskFault.Delay(Duration.ofMillis(700)), 2);

        List<LinkSubscription> taken;
        try (var people = Executors.newFixedThreadPool(2)) {
            var barrier = new CyclicBarrier(2);
            taken = orders.stream()
                    .map(order -> people.submit(() -> {
                        barrier.await();
                        return tryLinking(order);
                    }))
                    .toList()
                    .stream()
                    .flatMap(result -> {
                        try {
                            return result.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }

        assertThat(taken).isNotEmpty();
        assertThat(taken.stream().map(story::outcome).filter(outcome -> outcome.status() == LinkingStatus.LINKED))
                .hasSize(1);
        assertThat(taken.stream().map(story::outcome).filter(outcome -> outcome.status() == LinkingStatus.REFUSED))
                .allSatisfy(outcome -> assertThat(outcome.reason()).contains("ist bereits im MKM angelegt: Hosting"));
        assertThat(customers.number("select count(*) from hosting where account_id = " + customers.accountId()))
                .isEqualTo(1);
    }

    /** An order, or nothing if the portal refused it at once. */
    private Stream<LinkSubscription> tryLinking(LinkSubscription order) {
        try {
            return Stream.of(story.link(order));
        } catch (HostingRefusedException e) {
            assertThat(e.problem()).isEqualTo(Problem.BEING_LINKED);
            return Stream.of();
        }
    }

    @Test
    void whoLosesTheRaceInTheProcessIsToldWhoWasFaster() {
        story.read(scene.contract());
        var order = story.order(scene, LinkingStory.ON_PLAN_M);
        story.plesk().fail("webspace.get", new PleskFault.Delay(Duration.ofSeconds(3)), 1);
        story.link(order);
        var guid = story.row(scene.contract(), LinkingStory.ON_PLAN_M).guid();
        var faster = customers.number("""
                insert into hosting (account_id, customer_id, contract_id, product_id, token, status, linked,
                    domain_name, subscription_guid, requested_at, activated_at)
                values (%d, %d, %d, %d, gen_random_uuid(), 'ACTIVE', true, '%s', '%s', now(), now()) returning id
                """.formatted(
                        customers.accountId(),
                        scene.customer(),
                        scene.contract(),
                        scene.product(),
                        LinkingStory.ON_PLAN_M,
                        guid));

        var outcome = story.outcome(order);

        assertThat(outcome.reason())
                .isEqualTo("„verein-musterstadt.example“ ist bereits im MKM angelegt: Hosting %d von K1 · Huber Anton."
                        .formatted(faster));
    }

    @Test
    void aPleskThatIsDownLinksWhenItIsBack() {
        story.read(scene.contract());
        var order = story.order(scene, LinkingStory.ON_PLAN_M);
        story.plesk().fail("webspace.get", new PleskFault.HttpStatus(503), 2);

        story.link(order);

        assertThat(story.row(scene.contract(), LinkingStory.ON_PLAN_M).state())
                .isIn(LinkState.LINKING, LinkState.LINKED);
        assertThat(story.outcome(order).status()).isEqualTo(LinkingStatus.LINKED);
    }

    @Test
    void oneOrderLinksOnceHoweverOftenItIsSentOrStarted() {
        story.read(scene.contract());
        var order = story.order(scene, LinkingStory.ON_PLAN_M);
        story.link(order);
        story.link(order);
        var linking = customers.number("select max(id) from linking");
        for (var i = 0; i < 3; i++) {
            engine.newPublishMessageCommand()
                    .messageName(LinkingProcess.REQUESTED)
                    .correlationKey(LinkingProcess.subject(linking))
                    .messageId("again-" + UUID.randomUUID())
                    .variables(Map.of(
                            "linkingId",
                            linking,
                            "accountId",
                            customers.accountId(),
                            "attempt",
                            1,
                            "subject",
                            LinkingProcess.subject(linking)))
                    .send()
                    .join();
        }

        assertThat(story.outcome(order).status()).isEqualTo(LinkingStatus.LINKED);
        assertThat(customers.number("select count(*) from hosting where account_id = " + customers.accountId()))
                .isEqualTo(1);
    }

    @Test
    void theNextHostingOfTheCustomerUsesThePleskCustomerOfTheLinkedOne() {
        story.linked(scene, LinkingStory.ON_PLAN_M);

        var hosting = story.newHosting(scene);

        assertThat(hostings.onlyWebspaceOf(hosting.item().id()).ownerLogin()).isEqualTo("verein");
        assertThat(hostings.pleskCustomers()).isEmpty();
    }

    @Test
    void aRecognisedPleskCustomerThatIsGoneIsReplacedByANewOne() {
        story.linked(scene, LinkingStory.ON_PLAN_M);
        story.removeCustomer("verein");

        var hosting = story.newHosting(scene);

        assertThat(hostings.onlyWebspaceOf(hosting.item().id()).ownerLogin()).startsWith("kunde");
    }

    @Test
    void aLinkThatIsTakenAwayIsForgottenByMkmAndKeptByPlesk() {
        story.linked(scene, LinkingStory.ON_PLAN_M);
        var content = story.plesk().content();
        var hosting =
                story.hostingOf(scene.contract(), LinkingStory.ON_PLAN_M).item().id();

        customers.asReseller(() -> {
            linkings.unlink(hosting);
            linkings.unlink(hosting);
            return hosting;
        });

        assertThat(story.row(scene.contract(), LinkingStory.ON_PLAN_M).state()).isEqualTo(LinkState.UNLINKED);
        assertThat(story.plesk().content()).isEqualTo(content);
        assertThat(customers.number("select count(*) from plesk_customer where account_id = " + customers.accountId()))
                .as("a Plesk customer that was recognised by mistake isn't used again")
                .isZero();
        assertThat(story.linked(scene, LinkingStory.ON_PLAN_M).status())
                .as("it can be linked again")
                .isEqualTo(LinkingStatus.LINKED);
    }

    @Test
    void theLinkOfAHostingThatMkmSetUpCanNotBeTakenAway() {
        var made = story.newHosting(scene).item().id();

        assertThatThrownBy(() -> customers.asReseller(() -> {
                    linkings.unlink(made);
                    return made;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCustomerWhoWasDeletedMeanwhileGetsNoHosting() {
        story.read(scene.contract());
        var order = story.order(scene, LinkingStory.ON_PLAN_M);
        story.plesk().fail("webspace.get", new PleskFault.Delay(Duration.ofSeconds(3)), 1);
        story.link(order);

        customers.asReseller(() -> {
            customerService.delete(scene.customer());
            return scene;
        });

        assertThat(story.outcome(order).reason()).isEqualTo("Diesen Kunden gibt es nicht mehr.");
    }

    @Test
    void othersCanNeitherLinkNorTakeAway() {
        story.linked(scene, LinkingStory.ON_PLAN_M);
        var order = story.order(scene, LinkingStory.ON_PLAN_S);
        var hosting =
                story.hostingOf(scene.contract(), LinkingStory.ON_PLAN_M).item().id();
        hostings.secondReseller();

        assertThatThrownBy(() -> hostings.as("reseller2", () -> {
                    linkings.link(order);
                    return order;
                }))
                .isInstanceOfSatisfying(
                        HostingRefusedException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.CONTRACT));
        hostings.as("reseller2", () -> {
            linkings.unlink(hosting);
            assertThat(linkings.outcomes(order.batch())).isEmpty();
            return order;
        });
        assertThat(story.row(scene.contract(), LinkingStory.ON_PLAN_M).state()).isEqualTo(LinkState.LINKED);
        assertThatThrownBy(() -> hostings.as("endkunde", () -> {
                    linkings.unlink(hosting);
                    return hosting;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }
}
