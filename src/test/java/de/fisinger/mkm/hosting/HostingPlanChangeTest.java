package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.product.ProductInUseException;
import de.fisinger.mkm.product.Products;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How hostings are moved to other products, and get the settings of their plan again (docs/hosting-life.md). */
@MkmTest
class HostingPlanChangeTest {

    private static final long GB = 1L << 30;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ChangeStory changes;

    @Autowired
    private Products products;

    @Autowired
    private HostingChanges service;

    @BeforeEach
    void cleanServer() {
        hostings.reset();
    }

    @AfterEach
    void leaveNothingToOthers() {
        changes.end();
    }

    @Test
    void whatFitsIsMovedToTheOtherPlan() {
        var hosting = changes.active("1234578");

        changes.make(changes.wanted(ChangeKind.PLAN_CHANGE, hosting));

        assertThat(hostings.onlyWebspaceOf(hosting).planGuid())
                .isEqualTo(DemoPlesk.planGuid("Webhosting L", DemoPlesk.RESELLER));
        assertThat(hostings.details(hosting).productName()).isEqualTo("Tarif Webhosting L");
    }

    @Test
    void whatDoesNotFitIsMovedOnlyIfTheResellerSaysSo() {
        var hosting = changes.active("1234578");
        changes.byHand(hosting, webspace -> webspace.using(Map.of("disk_space", 8 * GB, "max_box", 12L)));
        var small = changes.product("Webhosting S");

        changes.request(new WantedChange.PlanChange(hosting, small, false));
        var refused = changes.awaitEnd(hosting, ChangeStatus.REFUSED);

        assertThat(refused.outcome())
                .isEqualTo("In das Produkt „Tarif Webhosting S“ passt nicht, was schon genutzt wird: "
                        + "Speicherplatz: 8 GB statt 5 GB, Postfächer: 12 statt 10.");
        assertThat(hostings.details(hosting).productName()).isEqualTo("Reseller Testprodukt 2 Server 11");

        changes.make(new WantedChange.PlanChange(hosting, small, true));

        assertThat(hostings.details(hosting).productName()).isEqualTo("Tarif Webhosting S");
    }

    /** Plesk has one code for both. */
    @Test
    void aPlanThatIsGoneAndASubscriptionThatIsGoneAreToldApart() {
        var hosting = changes.active("1234578");
        var small = changes.product("Webhosting S");
        hostings.plesk().restore(hostings.withoutPlan("Webhosting S"));
        var planGone = "Webhosting S";

        assertThatThrownBy(() -> fit(hosting, small))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageContaining(planGone);
        for (var despiteOveruse : List.of(true, false)) {
            changes.request(new WantedChange.PlanChange(hosting, small, despiteOveruse));
            assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome())
                    .contains(planGone)
                    .doesNotContain("Abonnement");
        }

        changes.byHand(hosting, webspace -> webspace.locked(true));
        hostings.plesk().fail("webspace.sync-subscription", new PleskFault.OperationError(1013), 1);
        changes.request(new WantedChange.Alignment(hosting, false));
        assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome())
                .contains("Das Abonnement")
                .doesNotContain("Tarif");

        changes.deletedByHand(hosting);
        assertThatThrownBy(() -> fit(hosting, small)).hasMessageContaining("Das Abonnement");
    }

    private PlanFit fit(long hosting, long product) {
        return hostings.as("reseller", () -> service.fit(hosting, product));
    }

    @Test
    void aProductWhosePlanIsKnownToBeGoneIsRefusedAtOnce() {
        var hosting = changes.active("1234578");
        var small = changes.product("Webhosting S");
        hostings.sql("update product set plan_state = 'MISSING' where id = " + small);
        try {
            assertThatThrownBy(() -> changes.request(new WantedChange.PlanChange(hosting, small, true)))
                    .isInstanceOf(ChangeRefusedException.class)
                    .hasMessageContaining("Hosting-Plan");
        } finally {
            hostings.sql("update product set plan_state = 'PRESENT' where id = " + small);
        }
        assertThat(hostings.details(hosting).changes()).isEmpty();
    }

    @Test
    void aLockedSubscriptionTellsOfItAndIsAlignedOnDemand() {
        var hosting = changes.active("1234578");
        changes.byHand(hosting, webspace -> webspace.locked(true));

        var made = changes.make(changes.wanted(ChangeKind.PLAN_CHANGE, hosting));

        assertThat(made.outcome()).contains("nicht alles vom neuen Tarif").contains("is locked");
        assertThat(hostings.details(hosting).planLocked()).isTrue();

        // what was changed by hand is replaced by nobody who didn't ask for it
        assertThat(changes.make(changes.wanted(ChangeKind.PLAN_CHANGE, hosting)).outcome())
                .contains("von Hand geändert");
        assertThat(hostings.onlyWebspaceOf(hosting).locked()).isTrue();

        changes.make(new WantedChange.Alignment(hosting, false));

        assertThat(hostings.details(hosting).planLocked()).isFalse();
        assertThat(hostings.onlyWebspaceOf(hosting).locked()).isFalse();
    }

    /** The answer is lost, so the step comes again; what was changed by hand stays all the same. */
    @Test
    void aSwitchWhoseAnswerIsLostIsMadeOnceAndReplacesNothingUnasked() {
        var locked = changes.active("1234578");
        changes.byHand(locked, webspace -> webspace.locked(true));
        hostings.plesk().fail("webspace.switch-subscription", new PleskFault.CutAfter(), 1);

        var made = changes.make(changes.wanted(ChangeKind.PLAN_CHANGE, locked));

        assertThat(made.outcome()).contains("von Hand geändert");
        assertThat(hostings.onlyWebspaceOf(locked).locked()).isTrue();
    }

    @Test
    void whatPleskCouldNotApplyIsKeptInItsWords() {
        var hosting = changes.active("1234578");
        hostings.plesk().fail("webspace.switch-subscription", new PleskFault.Problems("No mailboxes left"), 1);

        assertThat(changes.make(changes.wanted(ChangeKind.PLAN_CHANGE, hosting)).outcome())
                .contains("No mailboxes left");
    }

    @Test
    void whatDoesNotFitIsAlignedOnlyIfSomebodySaysSo() {
        var hosting = changes.active("1234578");
        changes.byHand(hosting, webspace -> webspace.locked(true).using(Map.of("disk_space", 30 * GB)));
        var product = hostings.details(hosting).productId();
        assertThat(hostings.as("reseller", () -> service.fitOfOwnPlan(hosting, product))
                        .fits())
                .isFalse();

        changes.request(new WantedChange.Alignment(hosting, false));

        assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome()).contains("30 GB statt 25 GB");
        assertThat(hostings.onlyWebspaceOf(hosting).locked()).isTrue();
        changes.make(new WantedChange.Alignment(hosting, true));
        assertThat(hostings.onlyWebspaceOf(hosting).locked()).isFalse();
    }

    /** As a linked one can be: the plan on which it is need not be its product's, which needn't be offered any more either. */
    @Test
    void whatIsAlignedStaysOnItsPlanAndItsProduct() {
        var hosting = changes.active("1234578");
        var plan = hostings.onlyWebspaceOf(hosting).planGuid();
        hostings.sql(
                "update hosting set product_id = %d where id = %d".formatted(changes.product("Webhosting L"), hosting));
        changes.end();
        changes.byHand(hosting, webspace -> webspace.locked(true));

        var made = changes.make(new WantedChange.Alignment(hosting, false));

        assertThat(hostings.onlyWebspaceOf(hosting).locked()).isFalse();
        assertThat(hostings.onlyWebspaceOf(hosting).planGuid()).isEqualTo(plan);
        assertThat(hostings.details(hosting).productName()).isEqualTo("Tarif Webhosting L");
        assertThat(made.aligning()).isTrue();
        assertThat(made.productName()).isNull();
    }

    @Test
    void aProductToWhichSomebodyIsBeingMovedIsNotDeleted() {
        var hosting = changes.active("1234578");
        var product = changes.product("Webhosting S");
        hostings.plesk().fail("*", new PleskFault.HttpStatus(503), 1000);
        changes.request(new WantedChange.PlanChange(hosting, product, false));

        assertThatThrownBy(() -> hostings.as("reseller", () -> {
                    products.delete(product);
                    return product;
                }))
                .isInstanceOf(ProductInUseException.class);

        hostings.plesk().heal();
        changes.awaitEnd(hosting, ChangeStatus.DONE);
        assertThat(hostings.details(hosting).productName()).isEqualTo("Tarif Webhosting S");
    }
}
