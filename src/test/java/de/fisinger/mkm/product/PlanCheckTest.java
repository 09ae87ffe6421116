package de.fisinger.mkm.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.handbook.Handbook;
import de.fisinger.mkm.hosting.HostingRefusedException;
import de.fisinger.mkm.hosting.HostingStory;
import de.fisinger.mkm.hosting.NewHosting;
import de.fisinger.mkm.hosting.ResellerHostings;
import de.fisinger.mkm.input.GoneException;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.localstack.plesk.PleskState.Plan;
import de.fisinger.mkm.plesk.PleskException;
import de.fisinger.mkm.plesk.ServicePlan;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans as they are in Plesk now, and products whose plan changed since. */
@MkmTest
class PlanCheckTest {

    @Autowired
    private ProductStory story;

    @Autowired
    private CustomerStory customers;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ResellerHostings orders;

    @Autowired
    private Products products;

    @Autowired
    private ResellerPlans plans;

    @Autowired
    private PlanCheck check;

    private long contract;
    private long product;

    @BeforeEach
    void aProductOnAPlan() {
        story.reset();
        contract = story.resellerContract("t10");
        product = story.resellerProduct("P", contract, ProductStory.PLAN);
    }

    @AfterEach
    void leaveNoHostings() {
        story.reset();
    }

    @Test
    @Handbook({"PR-22", "PR-26"})
    void plansAreThoseThatTheContractsResellerHasInPlesk() {
        var other = story.resellerContract("t11", DemoPlesk.OTHER_RESELLER);

        assertThat(customers.asReseller(() -> plans.read(contract)))
                .extracting(ServicePlan::name)
                .containsExactly("Webhosting L", "Webhosting M", "Webhosting S");
        assertThat(customers.asReseller(() -> plans.read(other)))
                .containsExactly(
                        new ServicePlan(DemoPlesk.planGuid("Webhosting M", DemoPlesk.OTHER_RESELLER), "Webhosting M"));
    }

    @Test
    void fiveHundredPlansComeWithOneRequest() {
        story.changePlans(before -> {
            var many = new ArrayList<>(before);
            IntStream.range(0, 500)
                    .forEach(i -> many.add(
                            new Plan(5000L + i, UUID.randomUUID().toString(), "Plan " + i, DemoPlesk.RESELLER, null)));
            return many;
        });
        var before = hostings.plesk().requestCount();

        assertThat(customers.asReseller(() -> plans.read(contract))).hasSize(503);

        assertThat(hostings.plesk().requestsSince(before)).hasSize(1);
    }

    @Test
    void aRenamedPlanIsFlaggedAndCanStillBeOrdered() {
        story.renamePlan("Webhosting S", "Starter");

        customers.asReseller(() -> plans.read(contract));

        assertThat(plan().planState()).isEqualTo(PlanState.RENAMED);
        assertThat(plan().planNameNow()).isEqualTo("Starter");
        var hosting = order();
        await().until(() ->
                customers.number("select count(*) from hosting where status = 'ACTIVE' and id = " + hosting) == 1);
        story.renamePlan("Starter", "Webhosting S");
        customers.asReseller(() -> plans.read(contract));
        assertThat(plan().planState()).isEqualTo(PlanState.PRESENT);
    }

    @Test
    void aPlanWhoseNewNameIsLongerThanMkmsFieldBreaksNothing() {
        var longName = "n".repeat(300);
        story.renamePlan("Webhosting S", longName);
        try {
            customers.asReseller(() -> plans.read(contract));
            assertThat(plan().planNameNow()).isEqualTo("n".repeat(255));
        } finally {
            story.renamePlan(longName, "Webhosting S");
            customers.asReseller(() -> plans.read(contract));
        }
    }

    @Test
    void aRemovedPlanIsFlaggedAndRefusedBeforeAnythingIsSetUp() {
        story.removePlan("Webhosting S");

        check.readAll();

        assertThat(plan().planState()).isEqualTo(PlanState.MISSING);
        assertThatExceptionOfType(HostingRefusedException.class)
                .isThrownBy(this::order)
                .matches(refused -> refused.problem() == HostingRefusedException.Problem.PLAN);
        assertThat(customers.number("select count(*) from hosting where account_id = " + customers.accountId()))
                .isZero();
    }

    @Test
    void whatWasFoundInPleskIsNoChangeThatAnEditorCollidesWith() {
        var version =
                customers.asReseller(() -> products.find(product).orElseThrow().version());
        story.removePlan("Webhosting S");
        check.readAll();

        customers.asReseller(() -> products.change(product, version, ProductStory.data("Neu", "1")));

        assertThat(plan().productName()).isEqualTo("Neu");
        assertThat(plan().planState()).isEqualTo(PlanState.MISSING);
    }

    @Test
    void aPleskThatDoesNotAnswerChangesNothing() {
        hostings.plesk().fail("service-plan.get", new PleskFault.HttpStatus(503), 10);

        assertThatExceptionOfType(PleskException.class)
                .isThrownBy(() -> customers.asReseller(() -> plans.read(contract)));
        check.readAll();

        assertThat(plan().planState()).isEqualTo(PlanState.PRESENT);
    }

    @Test
    void anotherAccountsContractsAreNotRead() {
        hostings.secondReseller();

        assertThatExceptionOfType(GoneException.class)
                .isThrownBy(() -> hostings.as("reseller2", () -> plans.read(contract)));
    }

    private HostingPlan plan() {
        return customers.asReseller(() -> products.hostingPlan(product).orElseThrow());
    }

    private long order() {
        var huber = customers.number(
                "select coalesce(max(id), 0) from customer where account_id = " + customers.accountId());
        var customer = huber == 0 ? customers.customer("K1", "Huber", "Anton", "") : huber;
        return customers.asReseller(
                () -> orders.create(new NewHosting(UUID.randomUUID(), contract, customer, product, null)));
    }
}
