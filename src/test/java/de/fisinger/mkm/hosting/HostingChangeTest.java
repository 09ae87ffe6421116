package de.fisinger.mkm.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.fisinger.mkm.MkmTest;
import de.fisinger.mkm.customer.CustomerInUseException;
import de.fisinger.mkm.customer.CustomerStory;
import de.fisinger.mkm.customer.Customers;
import de.fisinger.mkm.list.ListQuery;
import de.fisinger.mkm.localstack.DemoPlesk;
import de.fisinger.mkm.localstack.plesk.PleskFault;
import de.fisinger.mkm.localstack.plesk.PleskState.Webspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is changed at a hosting that is set up: on the server, read back, in a defined way (docs/hosting-life.md). */
@MkmTest
class HostingChangeTest {

    private static final long GB = 1L << 30;

    @Autowired
    private HostingStory hostings;

    @Autowired
    private ChangeStory changes;

    @Autowired
    private Customers customers;

    @Autowired
    private OwnProducts ownProducts;

    @BeforeEach
    void cleanServer() {
        hostings.reset();
    }

    @AfterEach
    void leaveNothingToOthers() {
        changes.end();
    }

    @Test
    void suspendingHitsOneSubscriptionAndKeepsWhatOthersSet() {
        var hosting = changes.active("1234578");
        var other = changes.active("1234578");
        changes.byHand(hosting, webspace -> webspace.withStatus(64));

        changes.make(new WantedChange.Suspension(hosting, "Rechnung offen", true));

        assertThat(hostings.onlyWebspaceOf(hosting).status()).isEqualTo(64 | 32);
        assertThat(hostings.onlyWebspaceOf(other).status()).isZero();
        assertThat(hostings.pleskCustomers())
                .allMatch(
                        customer -> customer.info().getOrDefault("status", "0").equals("0"));
        var details = hostings.details(hosting);
        assertThat(details.item().status()).isEqualTo(HostingStatus.SUSPENDED);
        assertThat(details.item().suspensions()).isEqualTo(64 | 32);
        assertThat(details.suspensionReason()).isEqualTo("Rechnung offen");
        assertThat(details.suspensionReasonShared()).isTrue();
        assertThat(hostings.details(other).item().status()).isEqualTo(HostingStatus.ACTIVE);
    }

    @Test
    void liftingOursLeavesTheAdministratorsAndSaysSo() {
        var hosting = changes.active("1234578");
        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        changes.byHand(hosting, webspace -> webspace.withStatus(32 | 16 | 256));

        var made = changes.make(changes.wanted(ChangeKind.REACTIVATION, hosting));

        assertThat(made.outcome())
                .isEqualTo(
                        "Ihre Sperre ist aufgehoben. Das Hosting bleibt gesperrt: vom Betreiber gesperrt, abgelaufen.");
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isEqualTo(16 | 256);
        var details = hostings.details(hosting);
        assertThat(details.item().status()).isEqualTo(HostingStatus.SUSPENDED);
        assertThat(details.possible()).doesNotContain(ChangeKind.REACTIVATION).contains(ChangeKind.SUSPENSION);
    }

    @Test
    void aReasonIsForgottenWithItsSuspension() {
        var hosting = changes.active("1234578");
        changes.make(new WantedChange.Suspension(hosting, "Rechnung offen", false));

        changes.make(changes.wanted(ChangeKind.REACTIVATION, hosting));

        var details = hostings.details(hosting);
        assertThat(details.item().status()).isEqualTo(HostingStatus.ACTIVE);
        assertThat(details.suspensionReason()).isNull();
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isZero();
    }

    /** Of what the provider or the reseller did the customer reads no more than the reseller shares. */
    @Test
    void theEndCustomerReadsTheReasonOnlyIfItIsShared() {
        var hosting = changes.active("1234578");
        changes.make(new WantedChange.Suspension(hosting, "Rechnung offen", true));
        assertThat(own(hosting).suspensionReason()).isEqualTo("Rechnung offen");
        assertThat(own(hosting).status()).isEqualTo("SUSPENDED");
        changes.make(changes.wanted(ChangeKind.REACTIVATION, hosting));

        changes.make(new WantedChange.Suspension(hosting, "zahlt nie", false));

        assertThat(own(hosting).suspensionReason()).isNull();
        assertThat(own(hosting).suspensions()).isEqualTo(32);
        assertThat(own(hosting).isUsableHosting()).isFalse();
    }

    private OwnProductItem own(long hosting) {
        var found = new ArrayList<OwnProductItem>();
        hostings.as("endkunde", () -> {
            ownProducts.list().each(ListQuery.all(), item -> {
                if (Objects.equals(item.hostingId(), hosting)) {
                    found.add(item);
                }
            });
            return found;
        });
        return found.getFirst();
    }

    @Test
    void belowASuspendedCustomerItIsSuspendedByBoth() {
        var hosting = changes.active("1234578");
        hostings.plesk().restore(hostings.withSuspendedCustomers());

        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));

        assertThat(hostings.details(hosting).item().suspensions()).isEqualTo(32 | 2);
    }

    @ParameterizedTest
    @EnumSource
    void anOkWithoutEffectIsAnIncidentAndNeverAStatus(ChangeKind kind) {
        var hosting = changes.active("1234578");
        if (kind == ChangeKind.REACTIVATION) {
            changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        }
        var before = hostings.details(hosting).item().status();
        var call = switch (kind) {
            case SUSPENSION, REACTIVATION -> "webspace.set";
            case PLAN_CHANGE -> "webspace.switch-subscription";
            case TERMINATION -> "webspace.del";
        };
        // what isn't removed is tried again, so it takes as many as there are tries
        hostings.plesk().fail(call, new PleskFault.NoEffect(), kind == ChangeKind.TERMINATION ? 100 : 1);

        changes.order(changes.wanted(kind, hosting));

        if (kind == ChangeKind.TERMINATION) {
            hostings.awaitDelay(hosting, Delay.RETRYING);
            assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATING);
            assertThat(hostings.webspacesOf(hosting)).hasSize(1);
        } else {
            hostings.awaitDelay(hosting, Delay.OPERATOR);
            assertThat(hostings.details(hosting).item().status()).isEqualTo(before);
            assertThat(hostings.details(hosting).steps().getLast().reason()).contains("bestätigt, aber nicht");
        }
        assertThat(changes.newest(hosting).status()).isEqualTo(ChangeStatus.OPEN);
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

        changes.order(new WantedChange.PlanChange(hosting, small, false));
        var refused = changes.awaitEnd(hosting, ChangeStatus.REFUSED);

        assertThat(refused.outcome())
                .isEqualTo("In das Produkt „Tarif Webhosting S“ passt nicht, was schon genutzt wird: "
                        + "Speicherplatz: 8 GB statt 5 GB, Postfächer: 12 statt 10.");
        assertThat(hostings.details(hosting).productName()).isEqualTo("Reseller Testprodukt 2 Server 11");

        changes.make(new WantedChange.PlanChange(hosting, small, true));

        assertThat(hostings.details(hosting).productName()).isEqualTo("Tarif Webhosting S");
    }

    @Test
    void aLockedSubscriptionTellsOfItAndIsAlignedOnDemand() {
        var hosting = changes.active("1234578");
        changes.byHand(hosting, webspace -> webspace.locked(true));

        var made = changes.make(changes.wanted(ChangeKind.PLAN_CHANGE, hosting));

        assertThat(made.outcome()).contains("nicht alles vom neuen Tarif").contains("is locked");
        assertThat(hostings.details(hosting).planLocked()).isTrue();

        changes.make(changes.wanted(ChangeKind.PLAN_CHANGE, hosting));

        assertThat(hostings.details(hosting).planLocked()).isFalse();
        assertThat(hostings.onlyWebspaceOf(hosting).locked()).isFalse();
    }

    @Test
    void endingTakesSubscriptionAndCustomerAndLetsTheCustomerBeDeleted() {
        var customer = customer("ende-1");
        var hosting = changes.active("ende-1");

        changes.make(changes.wanted(ChangeKind.TERMINATION, hosting));

        assertThat(hostings.webspacesOf(hosting)).isEmpty();
        assertThat(hostings.pleskCustomers()).isEmpty();
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATED);
        hostings.as("reseller", () -> {
            customers.delete(customer);
            return customer;
        });
        assertThat(hostings.id("select count(*) from hosting where id = " + hosting))
                .isZero();
    }

    private long customer(String number) {
        return hostings.as(
                "reseller", () -> customers.create(CustomerStory.data(number, "Ende", "Erna", "Ende GmbH " + number)));
    }

    @Test
    void aCustomerWithAHostingIsNotDeleted() {
        var customer = customer("ende-2");
        changes.active("ende-2");

        assertThatThrownBy(() -> hostings.as("reseller", () -> {
                    customers.delete(customer);
                    return customer;
                }))
                .isInstanceOf(CustomerInUseException.class);
    }

    @Test
    void thePleskCustomerStaysWhileAnythingHangsOnIt() {
        var hosting = changes.active("1234578");
        var owner = hostings.pleskCustomers().getFirst();
        hostings.plesk().restore(hostings.withSubscriptionOf(owner, 777, "vonhand.example"));

        changes.make(changes.wanted(ChangeKind.TERMINATION, hosting));

        assertThat(hostings.webspacesOf(hosting)).isEmpty();
        assertThat(hostings.pleskCustomer(owner.login())).isNotNull();
        assertThat(hostings.plesk().content().webspaces())
                .extracting(Webspace::name)
                .contains("vonhand.example");
    }

    @Test
    void theLastOfTwoHostingsTakesThePleskCustomerWithIt() {
        var first = changes.active("1234578");
        var second = changes.active("1234578");

        changes.make(changes.wanted(ChangeKind.TERMINATION, first));
        assertThat(hostings.pleskCustomers()).hasSize(1);
        changes.make(changes.wanted(ChangeKind.TERMINATION, second));

        assertThat(hostings.pleskCustomers()).isEmpty();
    }

    @Test
    void whatWasDeletedByHandEndsWithoutAnIncident() {
        var hosting = changes.active("1234578");
        changes.deletedByHand(hosting);

        changes.make(changes.wanted(ChangeKind.TERMINATION, hosting));

        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATED);
    }

    @Test
    void whatWasDeletedByHandNeedsNoSuspensionUntilItEnds() {
        var hosting = changes.active("1234578");
        changes.deletedByHand(hosting);

        changes.make(changes.terminationIn(hosting, Duration.ofSeconds(2), true));

        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.TERMINATED);
    }

    @ParameterizedTest
    @EnumSource(names = "TERMINATION", mode = EnumSource.Mode.EXCLUDE)
    void whatWasDeletedByHandCannotBeChangedOtherwise(ChangeKind kind) {
        var hosting = changes.active("1234578");
        if (kind == ChangeKind.REACTIVATION) {
            changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        }
        changes.deletedByHand(hosting);

        changes.order(changes.wanted(kind, hosting));

        assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome())
                .contains("gibt es auf server11 nicht mehr");
    }

    @Test
    void whatHasAnotherNameByNowIsNotDeleted() {
        var hosting = changes.active("1234578");
        changes.byHand(
                hosting, webspace -> webspace.with("umbenannt.example", webspace.externalId(), 0, webspace.planGuid()));

        changes.order(changes.wanted(ChangeKind.TERMINATION, hosting));

        assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome()).contains("umbenannt.example");
        assertThat(hostings.webspacesOf(hosting)).hasSize(1);
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource
    void whatBelongsToAnotherResellerByNowIsLeftAlone(ChangeKind kind) {
        var hosting = changes.active("1234578");
        if (kind == ChangeKind.REACTIVATION) {
            changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        }
        changes.byHand(hosting, webspace -> webspace.ownedBy(DemoPlesk.OTHER_RESELLER));
        var before = hostings.onlyWebspaceOf(hosting);

        changes.order(changes.wanted(kind, hosting));

        assertThat(changes.awaitEnd(hosting, ChangeStatus.REFUSED).outcome())
                .contains("gehört auf server11 nicht zu Ihrem Reseller-Zugang");
        assertThat(hostings.onlyWebspaceOf(hosting)).isEqualTo(before);
    }

    @Test
    void aTerminationIsAnnouncedAndHappensWhenItIsDue() throws Exception {
        var hosting = changes.active("1234578");
        var domain = hostings.onlyWebspaceOf(hosting).name();

        changes.order(changes.terminationIn(hosting, Duration.ofSeconds(4), true));

        assertThat(hostings.awaitMailAbout(domain + " endet am").getSubject()).contains(domain);
        hostings.awaitStatus(hosting, HostingStatus.SUSPENDED);
        hostings.awaitStatus(hosting, HostingStatus.TERMINATED);
        assertThat(hostings.webspacesOf(hosting)).isEmpty();
        changes.awaitEnd(hosting, ChangeStatus.DONE);
    }

    @Test
    void aTerminationIsRevokedUntilItIsDueAndGivesBackWhatItSuspended() {
        var hosting = changes.active("1234578");
        changes.order(changes.terminationIn(hosting, Duration.ofDays(30), true));
        hostings.awaitStatus(hosting, HostingStatus.SUSPENDED);
        assertThat(hostings.details(hosting).possible()).isEmpty();

        changes.revoke(hosting);

        hostings.awaitStatus(hosting, HostingStatus.ACTIVE);
        changes.awaitEnd(hosting, ChangeStatus.DONE);
        assertThat(hostings.details(hosting).changes())
                .extracting(ChangeItem::kind)
                .containsExactly(ChangeKind.REACTIVATION, ChangeKind.TERMINATION);
        assertThat(hostings.onlyWebspaceOf(hosting).status()).isZero();
        assertThatThrownBy(() -> changes.revoke(hosting)).isInstanceOf(ChangeRefusedException.class);
    }

    @Test
    void whatTheResellerSuspendedBeforeStaysSoWhenATerminationIsRevoked() {
        var hosting = changes.active("1234578");
        changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
        changes.order(changes.terminationIn(hosting, Duration.ofDays(30), true));

        changes.revoke(hosting);

        assertThat(changes.newest(hosting).status()).isEqualTo(ChangeStatus.REVOKED);
        assertThat(hostings.details(hosting).item().status()).isEqualTo(HostingStatus.SUSPENDED);
    }

    /** Each cell of the table, on the engine: what is allowed is made, what isn't is refused with the state's words. */
    @ParameterizedTest
    @EnumSource
    void everyChangeInEveryStateEndsAsTheTableSays(LifeState state) {
        for (var cell : LifeStateTest.cells()) {
            if (cell.state() != state) {
                continue;
            }
            var hosting = in(state);
            var wanted = changes.wanted(cell.kind(), hosting);
            if (cell.allowed()) {
                changes.make(wanted);
            } else {
                assertThatThrownBy(() -> changes.order(wanted))
                        .as(cell.toString())
                        .isInstanceOf(ChangeRefusedException.class)
                        .hasMessageContaining(hostings.details(hosting).item().domainName());
                release(hosting);
            }
        }
    }

    /** A hosting in a state; what only passes is kept from passing. */
    private long in(LifeState state) {
        return switch (state) {
            case SETTING_UP -> {
                hostings.plesk().setUpTime(Duration.ofMinutes(5));
                var hosting = hostings.order("1234578");
                await().until(() -> !hostings.webspacesOf(hosting).isEmpty());
                yield hosting;
            }
            case ACTIVE -> changes.active("1234578");
            case SUSPENDED -> changed(ChangeKind.SUSPENSION);
            case SUSPENDED_BY_OTHERS -> {
                var hosting = changes.active("1234578");
                changes.byHand(hosting, webspace -> webspace.withStatus(16));
                changes.make(changes.wanted(ChangeKind.SUSPENSION, hosting));
                changes.make(changes.wanted(ChangeKind.REACTIVATION, hosting));
                yield hosting;
            }
            case UNDONE -> {
                hostings.plesk().fail("webspace.add", new PleskFault.OperationError(1024), 1);
                var hosting = hostings.order("1234578");
                hostings.awaitStatus(hosting, HostingStatus.FAILED);
                yield hosting;
            }
            case BEING_SUSPENDED -> held(changes.active("1234578"), ChangeKind.SUSPENSION);
            case BEING_REACTIVATED -> held(changed(ChangeKind.SUSPENSION), ChangeKind.REACTIVATION);
            case PLAN_CHANGING -> held(changes.active("1234578"), ChangeKind.PLAN_CHANGE);
            case TERMINATING -> held(changes.active("1234578"), ChangeKind.TERMINATION);
            case TERMINATION_DUE -> {
                var hosting = changes.active("1234578");
                changes.order(changes.terminationIn(hosting, Duration.ofDays(3), false));
                yield hosting;
            }
            case TERMINATED -> changed(ChangeKind.TERMINATION);
        };
    }

    private long changed(ChangeKind kind) {
        var hosting = changes.active("1234578");
        changes.make(changes.wanted(kind, hosting));
        return hosting;
    }

    private long held(long hosting, ChangeKind kind) {
        hostings.plesk().fail("*", new PleskFault.HttpStatus(503), 1000);
        changes.order(changes.wanted(kind, hosting));
        return hosting;
    }

    private void release(long hosting) {
        hostings.plesk().heal();
        hostings.letPleskFinish();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> hostings.details(hosting).openChange().isEmpty()
                        || changes.newest(hosting).dueAt() != null);
        if (hostings.details(hosting).openChange().isPresent()) {
            changes.revoke(hosting);
        }
    }

    @Test
    void ofTwoThatAreOrderedAtTheSameMomentOneIsMadeAndTheOtherToldWhy() throws Exception {
        var hosting = changes.active("1234578");
        List<Callable<String>> orders = List.of(
                () -> told(changes.wanted(ChangeKind.SUSPENSION, hosting)),
                () -> told(changes.wanted(ChangeKind.TERMINATION, hosting)));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = both.invokeAll(orders).stream()
                    .map(HostingChangeTest::result)
                    .toList();

            assertThat(told).containsOnlyOnce("taken");
            assertThat(told).anyMatch(words -> words.contains("wird"));
        }
        changes.awaitEnd(hosting, ChangeStatus.DONE);
        assertThat(hostings.details(hosting).changes()).hasSize(1);
    }

    private String told(WantedChange wanted) {
        try {
            changes.order(wanted);
            return "taken";
        } catch (ChangeRefusedException e) {
            return e.reason();
        }
    }

    private static String result(Future<String> order) {
        try {
            return order.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsOrderedTogetherIsToldTogether() {
        var batch = UUID.randomUUID();
        var first = changes.active("1234578");
        var second = changes.active("123456");
        changes.deletedByHand(second);

        changes.order(changes.wanted(ChangeKind.SUSPENSION, first), batch);
        changes.order(changes.wanted(ChangeKind.SUSPENSION, second), batch);
        changes.awaitEnd(first, ChangeStatus.DONE);
        changes.awaitEnd(second, ChangeStatus.REFUSED);

        assertThat(hostings.id(
                        "select count(*) from hosting_change where batch = '%s' and status = 'DONE'".formatted(batch)))
                .isEqualTo(1);
    }

    /** Cut before or after each call that changes something: made exactly once. */
    @ParameterizedTest
    @EnumSource(Cut.class)
    void aCallWhoseAnswerIsLostIsNotMadeTwice(Cut cut) {
        var suspended = changes.active("1234578");
        var reactivated = changed(ChangeKind.SUSPENSION);
        var moved = changes.active("1234578");
        var ended = changes.active("1234578");
        List.of("webspace.set", "webspace.set", "webspace.switch-subscription", "webspace.del", "customer.del")
                .forEach(call -> hostings.plesk().fail(call, cut.fault(), 1));

        changes.order(changes.wanted(ChangeKind.SUSPENSION, suspended));
        changes.order(changes.wanted(ChangeKind.REACTIVATION, reactivated));
        changes.order(changes.wanted(ChangeKind.PLAN_CHANGE, moved));
        changes.order(changes.wanted(ChangeKind.TERMINATION, ended));
        List.of(suspended, reactivated, moved, ended).forEach(hosting -> changes.awaitEnd(hosting, ChangeStatus.DONE));

        assertThat(hostings.onlyWebspaceOf(suspended).status()).isEqualTo(32);
        assertThat(hostings.onlyWebspaceOf(reactivated).status()).isZero();
        assertThat(hostings.onlyWebspaceOf(moved).planGuid())
                .isEqualTo(DemoPlesk.planGuid("Webhosting L", DemoPlesk.RESELLER));
        assertThat(hostings.webspacesOf(ended)).isEmpty();
    }

    /** Where a connection is cut. */
    enum Cut {
        BEFORE,
        AFTER;

        PleskFault fault() {
            return this == BEFORE ? new PleskFault.CutBefore() : new PleskFault.CutAfter();
        }
    }

    @Test
    void anotherAccountFindsNothingToChange() {
        var hosting = changes.active("1234578");
        hostings.secondReseller();

        assertThatThrownBy(() -> hostings.as("reseller2", () -> {
                    changes.orderAsIs(changes.wanted(ChangeKind.SUSPENSION, hosting));
                    return hosting;
                }))
                .isInstanceOf(java.util.NoSuchElementException.class);
        assertThatCode(() -> hostings.details(hosting)).doesNotThrowAnyException();
    }

    @Test
    void aTerminationCannotBeDueInThePast() {
        var hosting = changes.active("1234578");

        assertThatThrownBy(() -> changes.order(
                        new WantedChange.Termination(hosting, Instant.now().minusSeconds(1), false)))
                .hasMessage("Bitte wählen Sie ein Datum in der Zukunft.");
    }
}
