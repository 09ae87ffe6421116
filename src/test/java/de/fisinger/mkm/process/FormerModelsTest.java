package de.fisinger.mkm.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.hosting.HostingStatus;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.hosting.LinkingStatus;
import de.fisinger.mkm.hosting.LinkingStory;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.localstack.TestStack;
import de.fisinger.mkm.order.OrderStatus;
import de.fisinger.mkm.order.OrderStory;
import de.fisinger.mkm.portal.PortalStory;
import de.fisinger.mkm.serviceaccess.ServiceAccessStory;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instances of the models that MKM shipped before the runtime took work by itself go on with this code, to their ends. */
@MkmTest
class FormerModelsTest {

    @Autowired
    private ModelDeployment deployment;

    @Autowired
    private CamundaClient engine;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ResellerHostings orderedHostings;

    @Autowired
    private LinkingStory linkings;

    @Autowired
    private OrderStory orders;

    @Autowired
    private PortalStory portals;

    @Autowired
    private ServiceAccessStory accesses;

    private final JdbcClient jdbc = TestStack.shared().data().jdbc();

    @BeforeEach
    void theFormerModelsAreDeployed() throws IOException {
        await().until(deployment::isDeployed);
        orders.reset();
        portals.reset();
        accesses.reset();
        deploy(Path.of("src/test/resources/former-models"));
    }

    @AfterEach
    void goBack() throws IOException {
        hostings.plesk().becomeReady();
        accesses.reset();
        deploy(Path.of("bpmn"));
        jdbc.sql("delete from uploaded_model where uploaded_by = 'Camunda'").update();
    }

    @Test
    void aHostingIsSetUpAndItsCustomerTold() {
        var hosting = hostings.order("1234578");

        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        assertThat(hostings.timeline(hosting)).startsWith("hosting-uebernehmen", "plesk-kunde-sicherstellen");
        awaitEnd("hosting-" + hosting, "hosting-eingesetzt");
        var mail = hostings.id("select id from mail_delivery where mail_key = 'hosting-ready-%d-1'".formatted(hosting));
        awaitEnd("mail-" + mail, "mail-zugestellt");
    }

    @Test
    void aHostingIsTakenBackWhenItIsCancelled() {
        hostings.plesk().setUpTime(Duration.ofDays(1));
        var hosting = hostings.order("1234578");
        await().until(() -> hostings.timeline(hosting).contains("bereitschaft-pruefen"));

        hostings.as("reseller", () -> {
            orderedHostings.cancel(hosting, "Doch nicht.");
            return hosting;
        });

        hostings.awaitStatus(hosting, HostingStatus.CANCELLED);
        assertThat(hostings.pleskCustomers()).isEmpty();
        awaitEnd("hosting-" + hosting, "hosting-abgebrochen");
    }

    @Test
    void anOrderIsCarriedOut() {
        var order = orders.order(OrderStory.HOSTING, null);
        await().until(() -> orders.mailsAbout(order), "order-received"::equals);
        orders.accept(order);

        orders.awaitStatus(order, OrderStatus.PROVIDED);
        awaitEnd("order-" + order, "bestellung-erfuellt");
    }

    @Test
    void anOrderThatIsAcceptedAtOnceAsksNobody() {
        orders.acceptAtOnce(OrderStory.HOSTING);
        var order = orders.order(OrderStory.HOSTING, null);

        orders.awaitStatus(order, OrderStatus.PROVIDED);
        awaitEnd("order-" + order, "bestellung-erfuellt");
        assertThat(orders.mailsAbout(order)).isEmpty();
    }

    @Test
    void aSubscriptionIsLinked() {
        var scene = linkings.begin();

        assertThat(linkings.linked(scene, LinkingStory.ON_PLAN_M).status()).isEqualTo(LinkingStatus.LINKED);
        awaitEnd("linking-" + hostings.id("select max(id) from linking"), "abonnement-verknuepft");
    }

    @Test
    void bothSidesOfAServiceAccessAreTold() {
        var access = accesses.grant("reseller");
        accesses.awaitMails(access, "granted");

        accesses.revoke();

        accesses.awaitMails(access, "revoked");
        awaitEnd("service-access-" + access, "zugang-beendet");
    }

    /** The instance took the work in the claim that its model still has, and came to that end. */
    private void awaitEnd(String subject, String end) {
        await(subject + " comes to " + end)
                .until(
                        () -> jdbc.sql("""
                        select count(*) from engine.element e join work w using (process_instance_key)
                        where w.subject = ? and e.state = 'COMPLETED' and (e.element_id = ? or e.element_id like '%-uebernehmen')
                        """)
                                .params(subject, end)
                                .query(Long.class)
                                .single(),
                        done -> done == 2);
    }

    private void deploy(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        try (var found = Files.list(folder)) {
            found.filter(file -> file.toString().endsWith(".bpmn")).forEach(files::add);
        }
        for (var file : files) {
            engine.newDeployResourceCommand()
                    .addResourceBytes(
                            Files.readAllBytes(file), file.getFileName().toString())
                    .send()
                    .join();
        }
    }
}
